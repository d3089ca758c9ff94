import fc from 'fast-check';
import { place, roleWords } from '../../authorization/people.ts';
import { resolve } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingLost } from './access.ts';
import { inheritsFrom } from './documented-rows.ts';
import { attemptsWith, bySession, membership } from './focused-attempts.ts';
import { roleOfLevel } from './role-of-level.ts';

/**
 * Only the highest level counts, so a higher role elsewhere on the path can shadow a role that it does not inherit
 * from; what that loses is the law about promotions. Here such worlds are vacuous.
 */
export const aFurtherMembershipTakesNothingAway = law({
  id: 'LAW-AUTHZ-07',
  title: 'a further membership never removes a right, unless its role shadows another',
  source: 'authorization INV-07',
  policyType: 'authorization',
  arbitrary: fc.record({
    planned: attemptsWith({ credential: 'session' }),
    of: place(),
    role: fc.constantFrom(...roleWords),
  }),
  async check(run, { planned: { plan, attempts: drawn }, of, role }) {
    const attempts = bySession(drawn, 0);
    const things = of.kind === 'group' ? plan.groups : plan.projects;
    const at = things.indexOf(resolve<unknown>(things, of.at) as never);
    const more = { ...plan, memberships: [...plan.memberships, membership(role, { kind: of.kind, at })] };
    const before = await attemptsOf(run, { plan, attempts });
    const after = await attemptsOf(run, { plan: more, attempts });
    const shadows = before.some(({ accessLevel }, index) => {
      const [old, now] = [roleOfLevel(accessLevel), roleOfLevel(after[index]?.accessLevel ?? 0)];
      return old !== null && (now === null || !inheritsFrom(now, old));
    });
    return shadows ? vacuous('a role shadows another') : nothingLost(before, after, attempts);
  },
});
