// The process that does the units of a night, started by `Hand`. It writes the product of each to the draft that it is told.
import { writeFile } from 'node:fs/promises';
import { processContext } from '../process-context.ts';
import type { FromHand, ToHand } from './hand-messages.ts';
import { doUnit } from './work/do-unit.ts';
import { Workshop } from './work/workshop.ts';

let workshop: Workshop | undefined;

// A request to stop reaches the whole group of processes; the one that started us says what it means.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
// Whoever started us is gone, however it ended: nobody is left to take products.
process.on('disconnect', () => process.exit(3));
process.on('message', (message: ToHand) => {
  if (message.kind === 'begin') {
    workshop = new Workshop({ ...processContext(), cwd: message.setting.cwd }, message.setting);
    return;
  }
  answer(message).then(send, (error: unknown) =>
    send({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function answer({ unit, draft }: Extract<ToHand, { readonly kind: 'do' }>): Promise<FromHand> {
  if (workshop === undefined) throw new Error('hand: a unit came before the setting');
  const product = await doUnit(workshop, unit);
  await writeFile(draft, JSON.stringify(product));
  return { kind: 'done', rssBytes: process.memoryUsage.rss() };
}

function send(message: FromHand): void {
  process.send?.(message);
}
