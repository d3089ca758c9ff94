import type { AttemptPlan, AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { authorizationPlan } from '../../authorization/authorization-world.ts';
import { resolve } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, describe, told } from './access.ts';
import { bySession, plainUser } from './focused-attempts.ts';

/** Members of a group above may learn that something is there; a stranger may not. */
export const whatIsHiddenLooksMissing = law({
  id: 'LAW-AUTHZ-27',
  title: 'a stranger cannot tell a private project from one that does not exist',
  source: 'authorization INV-27',
  policyType: 'authorization',
  arbitrary: authorizationPlan(),
  async check(run, { plan, attempts }) {
    const hidden = attempts.filter((attempt) => isPrivateProject(plan, attempt));
    if (hidden.length === 0) return vacuous('nothing private');
    const users = [...plan.users, plainUser];
    const tries = bySession(hidden, plan.users.length);
    const there = await attemptsOf(run, { plan: { ...plan, users }, attempts: tries });
    const missing = await attemptsOf(run, {
      plan: { ...plan, users },
      attempts: tries.map((one) => ({ ...one, on: 'stray' })),
    });
    const different = there.findIndex(({ status, allowed }, at) => allowed || status !== missing[at]?.status);
    return verdictOf(
      different === -1,
      told(there[0]),
      () =>
        `${describe(hidden[different])}: expected ${told(missing[different])} as for a missing one: found ${told(there[different])}`,
    );
  },
});

function isPrivateProject({ projects }: AuthorizationPlan, { on }: AttemptPlan): boolean {
  return on !== 'stray' && on.kind === 'project' && resolve(projects, on.at)?.visibility === 'private';
}
