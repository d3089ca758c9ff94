import { resolve } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, describe, summary } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

/** Where job tokens are not read the caller is a visitor, who may see public data whatever the user is. */
export const aJobStaysWithinItsUser = law({
  id: 'LAW-AUTHZ-15',
  title: 'what a job token may do, the user who started the job may do, or anybody',
  source: 'authorization INV-15 and INV-16',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'job_token', constraints: { userTypes: ['regular'], maxMemberships: 8 } }),
  async check(run, { plan, attempts }) {
    if (plan.jobs.length === 0) return vacuous('no job');
    const byJob = await attemptsOf(run, { plan, attempts });
    const asUser = attempts.map((attempt) => ({
      ...attempt,
      credential: { kind: 'session' as const, at: resolve(plan.jobs, attempt.credential.at)?.user ?? 0 },
    }));
    const byUser = await attemptsOf(run, { plan, attempts: asUser });
    const visiting = attempts.map((attempt) => ({ ...attempt, credential: { kind: 'anonymous' as const, at: 0 } }));
    const byVisitor = await attemptsOf(run, { plan, attempts: visiting });
    const beyond = byJob.findIndex(
      ({ allowed }, at) => allowed && byUser[at]?.allowed !== true && byVisitor[at]?.allowed !== true,
    );
    return verdictOf(
      beyond === -1,
      summary(byUser, byJob),
      () => `expected a refusal as for its user: ${describe(attempts[beyond])}`,
    );
  },
});
