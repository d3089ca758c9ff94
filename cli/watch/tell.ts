import { type Case, failureLines, styleFor } from '#reports';
import { type Context, say } from '../context.ts';

/** Tells of a case that did not pass, as soon as it has ended. */
export function tellFailure(context: Context, one: Case): void {
  if (one.status === 'passed') return;
  const { columns, isTTY } = context.stdout;
  const lines = failureLines(one, {
    width: columns ?? 100,
    style: styleFor(isTTY === true),
    replay: `npx assay run ${one.id}`,
  });
  say(context, lines.join('\n'));
}

/** Tells what a batch came to, in a line. */
export function tellEnd(context: Context, cases: readonly Case[], milliseconds: number): void {
  const failed = cases.filter(({ status }) => status !== 'passed').length;
  const style = styleFor(context.stdout.isTTY === true);
  const seconds = (milliseconds / 1000).toFixed(2);
  const passed = `${cases.length - failed} of ${cases.length} scenarios passed`;
  if (cases.length === 0) say(context, `no scenario is affected (${seconds} s)`);
  else if (failed === 0) say(context, style.good(`${passed} in ${seconds} s`));
  else say(context, style.bad(`${passed}, ${failed} did not, in ${seconds} s`));
}
