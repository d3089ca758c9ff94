import { type Envelope, type Pickle, type TestCase, TestStepResultStatus } from '@cucumber/messages';
import type { Case } from '#reports';
import { placeOf } from './plan.ts';

/**
 * Notes from cucumber's messages at which step each scenario stopped. A hook after each step could tell too, but would
 * run ten thousand times to say that nothing happened.
 */
export function stoppedSteps(): { note(message: Envelope): void; mark(one: Case): Case } {
  const pickles = new Map<string, Pickle>();
  const testCases = new Map<string, TestCase>();
  const started = new Map<string, TestCase | undefined>();
  const stops = new Map<string, number>();

  function note({ pickle, testCase, testCaseStarted, testStepFinished }: Envelope): void {
    if (pickle !== undefined) pickles.set(pickle.id, pickle);
    if (testCase !== undefined) testCases.set(testCase.id, testCase);
    if (testCaseStarted !== undefined) started.set(testCaseStarted.id, testCases.get(testCaseStarted.testCaseId));
    if (testStepFinished?.testStepResult.status !== TestStepResultStatus.FAILED) return;
    const run = started.get(testStepFinished.testCaseStartedId);
    const step = run?.testSteps.find(({ id }) => id === testStepFinished.testStepId);
    const owner = pickles.get(run?.pickleId ?? '');
    const index = owner?.steps.findIndex(({ id }) => id === step?.pickleStepId) ?? -1;
    if (owner !== undefined && index >= 0) stops.set(placeOf(owner), index);
  }

  function mark(one: Case): Case {
    const stoppedAt = stops.get(one.id);
    return stoppedAt === undefined ? one : { ...one, origin: { ...one.origin, stoppedAt } };
  }

  return { note, mark };
}
