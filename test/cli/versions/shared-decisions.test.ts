import { expect, test } from 'vitest';
import { type AccessOutcome, type Event, type Question, type Verdict, worldOf } from '#engine';
import { noopTarget, type Target } from '#targets';
import { sharedDecisions } from '../../../cli/versions/shared-decisions.ts';

const access: AccessOutcome = {
  kind: 'access',
  allowed: false,
  status: 403,
  accessLevel: 10,
  customAbilities: [],
  reasons: ['push_code is not allowed'],
};
const question: Question = { kind: 'merge_request', mergeRequestId: 1 };
const blocked: Event = { kind: 'user_blocked', userId: 1 };

/** A target that answers everything in one way, and keeps a diary. */
function answering(verdict: Verdict, diary: string[] = []): Target {
  return {
    ...noopTarget,
    name: verdict.kind,
    open: async () => ({
      happen: async ({ kind }) => void diary.push(`${verdict.kind}: ${kind}`),
      ask: async () => verdict,
      close: async () => void diary.push(`${verdict.kind}: closed`),
    }),
  };
}

const decided: Verdict = { kind: 'decided', outcome: access, evidence: [] };
const unsupported: Verdict = { kind: 'unsupported', reason: 'no words for that' };
const failed: Verdict = { kind: 'failed', error: 'out of order' };

async function asked(target: Target): Promise<Verdict> {
  return (await target.open(worldOf({}))).ask(question);
}

test('what the other engine cannot answer is no decision of this one', async () => {
  expect(await asked(sharedDecisions(answering(decided), answering(unsupported)))).toEqual(unsupported);
  expect(await asked(sharedDecisions(answering(unsupported), answering(decided)))).toEqual(unsupported);
});

test('an engine that breaks, or that the other one breaks on, stays in sight', async () => {
  expect(await asked(sharedDecisions(answering(failed), answering(decided)))).toEqual(failed);
  expect(await asked(sharedDecisions(answering(decided), answering(failed)))).toMatchObject({ kind: 'decided' });
});

test('the words of a refusal are left out, and the decision stays', async () => {
  const verdict = await asked(sharedDecisions(answering(decided), answering(decided)));

  expect(verdict).toEqual({ ...decided, outcome: { ...access, reasons: [] } });
});

test('what happens reaches both engines, and both worlds are closed', async () => {
  const diary: string[] = [];
  const session = await sharedDecisions(answering(decided, diary), answering(failed, diary)).open(worldOf({}));

  await session.happen(blocked);
  await session.close();

  expect(diary).toEqual(['decided: user_blocked', 'failed: user_blocked', 'decided: closed', 'failed: closed']);
});
