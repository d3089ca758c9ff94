import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingChanged, withUsers } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

export const aDeployTokenKnowsNoUsers = law({
  id: 'LAW-AUTHZ-24',
  title: 'whatever becomes of users changes nothing for deploy tokens',
  source: 'authorization INV-24',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'deploy_token' }),
  async check(run, { plan, attempts }) {
    if (plan.deployTokens.length === 0) return vacuous('no deploy token');
    const gone = withUsers(plan, (user) => ({ ...user, state: 'blocked', external: true, admin: !user.admin }));
    const before = await attemptsOf(run, { plan, attempts });
    return nothingChanged(before, await attemptsOf(run, { plan: { ...gone, memberships: [] }, attempts }), attempts);
  },
});
