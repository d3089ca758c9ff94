import fc from 'fast-check';
import type { Event } from '#engine';
import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { answerTo, mergeRequestOf, situationOf, userAt } from './outcomes.ts';

/** Who opened the merge request may retry, so nothing but the status stands in the way. */
export const aRetryWaitsForAFailure = law({
  id: 'LAW-CHECK-8',
  title: 'a check can be retried once for each failure',
  source: 'status checks INV-8, ESC-070 and ESC-071',
  policyType: 'status-check',
  arbitrary: fc.record({ plan: statusCheckPlan(), at: fc.nat({ max: 2 }) }),
  async check(run, { plan, at }) {
    const quiet = situationOf(plan);
    const check = quiet.world.externalStatusChecks[at];
    const status = (await mergeRequestOf(run, quiet)).statusChecks.find(({ name }) => name === check?.name)?.status;
    if (check === undefined || status === undefined) return vacuous('no such check');
    const mergeRequestId = quiet.mergeRequest.id;
    const userId = userAt(quiet, 0);
    const call = { operation: 'retry', mergeRequestId, checkId: check.id } as const;
    const retried: Event = { kind: 'status_check_retried', mergeRequestId, checkId: check.id, userId };
    const first = await answerTo(run, quiet, { userId, call });
    const second = await answerTo(run, { ...quiet, events: [retried] }, { userId, call });
    const expected = status === 'failed' ? 202 : 422;
    return verdictOf(
      first.status === expected && second.status === 422,
      `was ${status}`,
      () => `expected ${expected} and then 422: ${first.status} and ${second.status}`,
    );
  },
});
