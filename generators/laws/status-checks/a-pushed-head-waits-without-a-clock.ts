import { shaOf } from '#fixtures';
import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { gate, mergeRequestOf, situationOf, statuses, userAt } from './outcomes.ts';

/** The documentation says that checks fail after two minutes; that is so only where a row is pending. */
export const aPushedHeadWaitsWithoutAClock = law({
  id: 'LAW-CHECK-064',
  title: 'after a push every check is pending, and stays so until it is answered',
  source: 'ESC-055, ESC-056 and ESC-064',
  policyType: 'status-check',
  arbitrary: statusCheckPlan(),
  async check(run, plan) {
    const outcome = await mergeRequestOf(
      run,
      situationOf(plan, (made) => {
        const { id: mergeRequestId } = made.mergeRequest;
        const userId = userAt(made, 0);
        const commit = {
          id: 900,
          mergeRequestId,
          sha: shaOf(7001),
          message: 'Further work',
          authorId: userId,
          committerId: userId,
          signature: 'none',
          mergeCommit: false,
          committedAt: made.mergeRequest.createdAt,
        } as const;
        return [
          { kind: 'push', mergeRequestId, commits: [commit] },
          { kind: 'time_passes', seconds: 86_400 },
          { kind: 'status_checks_time_out' },
        ];
      }),
    );
    if (outcome.statusChecks.length === 0) return vacuous(gate(outcome));
    return verdictOf(
      outcome.statusChecks.every(({ status }) => status === 'pending'),
      gate(outcome),
      () => `expected all pending: ${statuses(outcome).join(', ')}`,
    );
  },
});
