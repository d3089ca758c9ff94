import fc from 'fast-check';
import { mostly, perhaps } from '../frequencies.ts';
import { sureReference } from '../references.ts';
import type { GroupSharePlan, ProjectSharePlan } from './authorization-plan.ts';
import type { AuthorizationWorldConstraints } from './constraints.ts';
import { expiry, roleWords } from './people.ts';

/** Projects shared with groups. */
export function projectShares({ maxShares }: AuthorizationWorldConstraints): fc.Arbitrary<readonly ProjectSharePlan[]> {
  const share = fc.record({
    project: sureReference(),
    group: sureReference(),
    role: fc.constantFrom(...roleWords),
    expires: expiry(),
  });
  return fc.array(share, { maxLength: maxShares });
}

/** Groups shared with groups, also in circles. */
export function groupShares({ maxShares }: AuthorizationWorldConstraints): fc.Arbitrary<readonly GroupSharePlan[]> {
  const share = fc.record({
    group: sureReference(),
    invited: sureReference(),
    role: fc.constantFrom(...roleWords),
    expires: expiry(),
    customRole: perhaps(sureReference()),
  });
  return fc.array(share, { maxLength: maxShares });
}

/** Bans from groups; mostly there is none. */
export function bans(): fc.Arbitrary<readonly { readonly group: number; readonly user: number }[]> {
  const ban = fc.record({ group: sureReference(), user: sureReference() });
  return mostly(0, [1]).chain((length) => fc.array(ban, { minLength: length, maxLength: length }));
}
