import { setTimeout } from 'node:timers/promises';
import { costKey, type Unit } from '#reports';
import type { Context } from '../context.ts';
import type { Hand } from './hand.ts';
import type { Journal } from './journal.ts';
import type { NightInputs } from './night-inputs.ts';
import type { NightlyOptions } from './nightly-options.ts';
import { planNight } from './plan.ts';
import { unitLine } from './unit-line.ts';

export interface Hunt {
  readonly inputs: NightInputs;
  readonly journal: Journal;
  readonly hand: Hand;
  readonly options: Pick<NightlyOptions, 'for' | 'units'>;
  readonly told: (text: string) => void;
  /** Comes when somebody asks the night to stop. */
  readonly interrupted: Promise<void>;
}

/** How long a unit may go on after it was to stop, and after time is up: what takes longer is left, and done when resumed. */
const grace = { stopMs: 4_000, timeMs: 60_000 } as const;

/** Does the units of the plan that are not done, in their order, until all are, time is up, or somebody stops it. */
export async function hunt(context: Context, night: Hunt): Promise<void> {
  const { inputs, journal, options } = night;
  const now = () => context.now().getTime();
  const end = options.for === undefined ? null : now() + options.for - journal.usedMs;
  const stop = new AbortController();
  const interrupted = night.interrupted.then(() => stop.abort());
  for (const unit of planNight(inputs)) {
    if (journal.has(unit.id)) continue;
    if (stop.signal.aborted || journal.entries.length >= (options.units ?? Number.POSITIVE_INFINITY)) return;
    if (end !== null && now() >= end) return;
    if (end !== null && now() + expectedMs(unit, inputs) > end + grace.timeMs) continue;
    const start = now();
    const isDone = await inTime(doUnit(night, unit, now), {
      interrupted,
      remainingMs: end === null ? null : end - start + grace.timeMs,
    });
    if (isDone) continue;
    night.hand.end();
    await journal.recordLost(now() - start, stop.signal.aborted ? null : unit);
    night.told(`left     ${unit.id}: it is done again when the night goes on`);
    return;
  }
}

/** What such units took before: one that could not end in time is left for another night, and a shorter one is done. */
function expectedMs(unit: Unit, { costs }: NightInputs): number {
  return costs[costKey(unit)] ?? 0;
}

async function doUnit({ journal, hand, told }: Hunt, unit: Unit, now: () => number): Promise<() => Promise<void>> {
  const start = now();
  const draft = journal.draft();
  await hand.do(unit, draft);
  return async () => {
    const product = await journal.record(unit, draft, now() - start);
    told(`${clock(now() - start)}  ${unitLine(unit, product)}`);
  };
}

interface Patience {
  readonly interrupted: Promise<void>;
  readonly remainingMs: number | null;
}

/** Keeps what a unit made where it ends in time. What is being recorded when time ends is recorded. */
async function inTime(unit: Promise<() => Promise<void>>, { interrupted, remainingMs }: Patience): Promise<boolean> {
  const over = new AbortController();
  const { signal } = over;
  const late = [
    interrupted.then(() => setTimeout(grace.stopMs, null, { signal })),
    ...(remainingMs === null ? [] : [setTimeout(remainingMs, null, { signal })]),
  ].map((one) => one.catch(() => null));
  try {
    const keep = await Promise.race([unit, ...late]);
    await keep?.();
    return keep !== null;
  } finally {
    over.abort();
    unit.catch(() => {});
  }
}

function clock(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(6)} s`;
}
