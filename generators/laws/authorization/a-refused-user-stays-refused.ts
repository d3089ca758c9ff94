import fc from 'fast-check';
import { userStates } from '../../engine-words.ts';
import { law, verdictOf } from '../law.ts';
import { attemptsOf, describe, told, withUsers } from './access.ts';
import { attemptsWith, bySession, membership } from './focused-attempts.ts';

/** The facts that would allow everything: owner everywhere, auditor and administrator. */
export const aRefusedUserStaysRefused = law({
  id: 'LAW-AUTHZ-34',
  title: 'whatever a blocked, banned, deactivated or pending user owns, nothing is allowed',
  source: 'authorization INV-34 and AUTHZ-ROLE-060',
  policyType: 'authorization',
  arbitrary: fc.record({
    planned: attemptsWith({ credential: 'session' }),
    state: fc.constantFrom(...userStates.filter((state) => state !== 'active')),
  }),
  async check(run, { planned: { plan, attempts: drawn }, state }) {
    const mighty = withUsers(plan, (user, at) => (at === 0 ? { ...user, state, admin: true, auditor: true } : user));
    const owned = [...plan.projects.keys()].map((at) => membership('owner', { kind: 'project', at }));
    const attempts = bySession(drawn, 0);
    const outcomes = await attemptsOf(run, {
      plan: { ...mighty, memberships: [...plan.memberships, ...owned] },
      attempts,
    });
    const open = outcomes.findIndex(({ allowed }) => allowed);
    return verdictOf(open === -1, told(outcomes[0]), () => `${state}: expected a refusal: ${describe(attempts[open])}`);
  },
});
