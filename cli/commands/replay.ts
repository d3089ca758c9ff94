import { isDeepStrictEqual } from 'node:util';
import { compare, type Expectation, type Verdict, worldOf } from '#engine';
import { type Case, type QuestionStep, readCase } from '#reports';
import { referenceTarget, type Target } from '#targets';
import { type Context, say } from '../context.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import { openDatabase } from '../run/database.ts';

/** `assay replay CASE...`: runs recorded cases again; verdicts must agree with what the cases say. */
export async function replay(
  context: Context,
  paths: readonly string[],
  { postgres }: { readonly postgres: string | undefined },
): Promise<ExitCode> {
  const cases = await Promise.all(paths.map((path) => readCase(path)));
  const database = await openDatabase(context, postgres);
  try {
    const target = referenceTarget(database.client);
    const differences = [];
    for (const one of cases) {
      const found = await replayCase(target, one);
      say(context, [`${found.length === 0 ? 'agrees' : 'differs'}: ${one.title} (${one.id})`, ...found].join('\n'));
      differences.push(...found);
    }
    return differences.length === 0 ? exitCodes.clean : exitCodes.findings;
  } finally {
    await database.close();
  }
}

/** What differs between a case and its replay, in words; nothing where they agree. */
export async function replayCase(target: Target, recorded: Case): Promise<readonly string[]> {
  const session = await target.open(worldOf(recorded.world));
  try {
    const differences: string[] = [];
    for (const step of recorded.steps) {
      if (step.kind === 'event') await session.happen(step.event);
      else differences.push(...differencesOf(step, await session.ask(step.question)));
    }
    return differences;
  } finally {
    await session.close();
  }
}

function differencesOf(step: QuestionStep, verdict: Verdict): readonly string[] {
  const recorded = decisionOf(step.verdict);
  const now = decisionOf(verdict);
  if (!isDeepStrictEqual(recorded, now)) {
    return [`  question ${JSON.stringify(step.question)}`, `    recorded ${JSON.stringify(recorded)}`, `    now      ${JSON.stringify(now)}`];
  }
  return step.expectations.flatMap((expectation) => unmet(expectation, verdict));
}

function unmet(expectation: Expectation, verdict: Verdict): readonly string[] {
  const mismatch = verdict.kind === 'decided' ? compare(verdict.outcome, expectation) : null;
  if (mismatch === null) return [];
  const { at, is, value } = expectation;
  return [`  ${at}: expected ${is} ${JSON.stringify(value)}: found ${JSON.stringify(mismatch.actual)}`];
}

/** A verdict without what it cost, which differs from run to run; as JSON keeps it. */
function decisionOf(verdict: Verdict): unknown {
  return JSON.parse(JSON.stringify({ ...verdict, cost: undefined }));
}
