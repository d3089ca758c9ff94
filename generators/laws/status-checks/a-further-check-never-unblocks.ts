import fc from 'fast-check';
import { statusCheck, statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, verdictOf } from '../law.ts';
import { gate, mergeRequestOf, situationOf, userAt } from './outcomes.ts';

/** Adding is seen from the plan, deleting as it happens. */
export const aFurtherCheckNeverUnblocks = law({
  id: 'LAW-CHECK-3',
  title: 'a further check never lets a merge request merge, and deleting one never keeps it from it',
  source: 'status checks INV-3',
  policyType: 'status-check',
  arbitrary: fc.record({ plan: statusCheckPlan(), check: statusCheck() }),
  async check(run, { plan, check }) {
    const more = { ...plan, checks: [...plan.checks, { ...check, name: 'one more check' }] };
    const [fewer, after] = [await mergeRequestOf(run, situationOf(plan)), await mergeRequestOf(run, situationOf(more))];
    const deleted = await mergeRequestOf(
      run,
      situationOf(more, (made) => {
        const { id: checkId = 0, projectId = 0 } = made.world.externalStatusChecks[plan.checks.length] ?? {};
        return [
          { kind: 'status_check_defined', userId: userAt(made, 0), call: { operation: 'delete', projectId, checkId } },
        ];
      }),
    );
    return verdictOf(
      (fewer.mergeable || !after.mergeable) && (deleted.mergeable || !after.mergeable),
      `${gate(fewer)}, then ${gate(after)}`,
      () =>
        `mergeable: ${fewer.mergeable}, with one more check: ${after.mergeable}, once it is deleted: ${deleted.mergeable}`,
    );
  },
});
