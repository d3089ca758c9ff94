import type { AuthorizationPlan, Place } from '../../authorization/authorization-plan.ts';
import { authorizationPlan } from '../../authorization/authorization-world.ts';
import { resolve } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, describe, told } from './access.ts';
import { bySession, plainUser } from './focused-attempts.ts';

/** External, so that internal is private to them too. What is public is left out, and there are no own resources. */
export const aStrangerGetsNothing = law({
  id: 'LAW-AUTHZ-01',
  title: 'somebody without any path gets nothing of what is not public',
  source: 'authorization INV-01',
  policyType: 'authorization',
  arbitrary: authorizationPlan(),
  async check(run, { plan, attempts }) {
    const closed = attempts.filter(({ on }) => on === 'stray' || visibilityOf(plan, on) !== 'public');
    if (closed.length === 0) return vacuous('everything is public');
    const withStranger = { ...plan, users: [...plan.users, { ...plainUser, external: true }] };
    const outcomes = await attemptsOf(run, { plan: withStranger, attempts: bySession(closed, plan.users.length) });
    const opened = outcomes.findIndex(({ allowed, accessLevel }) => allowed || accessLevel > 0);
    return verdictOf(opened === -1, told(outcomes[0]), () => `expected a refusal: ${describe(closed[opened])}`);
  },
});

function visibilityOf(plan: AuthorizationPlan, { kind, at }: Place): string | undefined {
  return kind === 'group' ? resolve(plan.groups, at)?.visibility : resolve(plan.projects, at)?.visibility;
}
