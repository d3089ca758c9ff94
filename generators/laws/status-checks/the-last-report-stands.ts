import fc from 'fast-check';
import { checkStatuses } from '../../engine-words.ts';
import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { gate, mergeRequestOf, situationOf, userAt } from './outcomes.ts';

/** No report is refused for an earlier one; a late pass after a timeout wins too. */
export const theLastReportStands = law({
  id: 'LAW-CHECK-053',
  title: 'whatever was answered before, the last report for the head stands',
  source: 'ESC-053, ESC-054 and ESC-067',
  policyType: 'status-check',
  arbitrary: fc.record({ plan: statusCheckPlan(), at: fc.nat({ max: 2 }), status: fc.constantFrom(...checkStatuses) }),
  async check(run, { plan, at, status }) {
    const name = plan.checks[at]?.name;
    const outcome = await mergeRequestOf(
      run,
      situationOf(plan, (made) => {
        const { id: mergeRequestId, headSha: sha } = made.mergeRequest;
        const checkId = made.world.externalStatusChecks[at]?.id ?? 999;
        const report = { kind: 'status_check_reported', mergeRequestId, checkId, sha, status } as const;
        return [{ kind: 'status_checks_time_out' }, { ...report, userId: userAt(made, 0) }];
      }),
    );
    const reported = outcome.statusChecks.find((check) => check.name === name);
    if (reported === undefined) return vacuous('no such check');
    return verdictOf(reported.status === status, gate(outcome), () => `expected ${status}: ${reported.status}`);
  },
});
