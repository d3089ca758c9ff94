import fc from 'fast-check';
import type { CheckPlan } from '../../status-checks/status-check-plan.ts';
import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { gate, mergeRequestOf, situationOf, statuses } from './outcomes.ts';

export const onlyPendingAnswersTimeOut = law({
  id: 'LAW-CHECK-7',
  title: 'the job that fails overdue checks fails what is pending for more than two minutes, and nothing else',
  source: 'status checks INV-7, ESC-060 and ESC-066; metamorphic relation M20',
  policyType: 'status-check',
  arbitrary: fc.record({ plan: statusCheckPlan(), seconds: fc.constantFrom(0, 1, 60, 120, 121) }),
  async check(run, { plan, seconds }) {
    const before = await mergeRequestOf(run, situationOf(plan));
    const after = await mergeRequestOf(
      run,
      situationOf(plan, () => [{ kind: 'time_passes', seconds }, { kind: 'status_checks_time_out' }]),
    );
    if (before.statusChecks.length === 0) return vacuous(gate(before));
    const checks = new Map(plan.checks.map((check) => [check.name, check]));
    const expected = before.statusChecks.map(({ name, status }) => {
      const age = ageOfPending(checks.get(name));
      return `${name} ${age !== null && age + seconds > 120 ? 'failed' : status}`;
    });
    return verdictOf(
      statuses(after).join() === expected.join(),
      gate(after),
      () => `expected ${expected.join(', ')}: ${statuses(after).join(', ')}`,
    );
  },
});

/** How long ago the answer in force became pending; null where it is not pending, or there is none. */
function ageOfPending(check: CheckPlan | undefined): number | null {
  const newest = check?.answers.findLast(({ on }) => on === 'head');
  return newest?.status === 'pending' ? newest.secondsAgo : null;
}
