import { compare, worldOf } from '#engine';
import type { Case } from '#reports';
import type { Session, Target } from '#targets';

/**
 * Why a case would fail on a target, or null. Only what its scenario expects is looked at: other evidence for the same
 * answer, or an answer that nobody asked about, is no failure.
 */
export async function failureOf(target: Target, { world, steps }: Case): Promise<string | null> {
  const session = await target.open(worldOf(world));
  try {
    for (const step of steps) {
      const failure = await failureOfStep(session, step);
      if (failure !== null) return failure;
    }
    return null;
  } catch (error) {
    return `the engine breaks: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await session.close();
  }
}

async function failureOfStep(session: Session, step: Case['steps'][number]): Promise<string | null> {
  if (step.kind === 'event') {
    await session.happen(step.event);
    return null;
  }
  const verdict = await session.ask(step.question);
  if (verdict.kind === 'failed') return `the engine breaks: ${verdict.error}`;
  if (verdict.kind === 'unsupported') return verdict.reason;
  const [mismatch] = step.expectations.flatMap((expectation) => compare(verdict.outcome, expectation) ?? []);
  if (mismatch === undefined) return null;
  const { at, is, value } = mismatch.expectation;
  return `${at}: expected ${is} ${JSON.stringify(value)}: found ${JSON.stringify(mismatch.actual)}`;
}
