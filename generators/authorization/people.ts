import fc from 'fast-check';
import { permissions } from '#catalogue';

import type { UserState } from '#engine';
import type { RoleWord } from '#fixtures';
import { userStates } from '../engine-words.ts';
import { type ExpiryWord, expiryWords } from '../expiries.ts';
import { mostly, perhaps } from '../frequencies.ts';
import { sureReference } from '../references.ts';
import type { CustomRolePlan, MembershipPlan, Place, UserPlan } from './authorization-plan.ts';
import type { AuthorizationWorldConstraints } from './constraints.ts';

/** Everybody there is, of all types and states; mostly active people. */
export function users({ maxUsers, userTypes }: AuthorizationWorldConstraints): fc.Arbitrary<readonly UserPlan[]> {
  const [usual, ...others] = userTypes;
  if (usual === undefined) throw new RangeError('users: no type is left');
  const user = fc.record({
    type: others.length === 0 ? fc.constant(usual) : mostly(usual, others),
    state: mostly<UserState>('active', userStates),
    external: mostly(false, [true]),
    auditor: mostly(false, [true]),
    admin: mostly(false, [true]),
    compositeIdentityEnforced: fc.constant(false),
    organization: mostly(0, [1]),
  });
  return fc.array(user, { minLength: 1, maxLength: maxUsers });
}

/** The roles that a membership can give, the least first. */
export const roleWords = [
  'guest',
  'planner',
  'reporter',
  'security manager',
  'developer',
  'maintainer',
  'owner',
] as const satisfies readonly RoleWord[];

/** A group or a project; which one is settled later. */
export function place(): fc.Arbitrary<Place> {
  return fc.record({ kind: fc.constantFrom('group', 'project'), at: sureReference() });
}

/** When something ends; mostly never. */
export function expiry(): fc.Arbitrary<ExpiryWord> {
  return mostly<ExpiryWord>('never', expiryWords);
}

export const memberStandings = ['active', 'awaiting', 'requested', 'invited'] as const;

/** Memberships, some of which do not count. */
export function memberships({
  maxMemberships,
}: AuthorizationWorldConstraints): fc.Arbitrary<readonly MembershipPlan[]> {
  const membership = fc.record({
    user: sureReference(),
    of: place(),
    role: fc.constantFrom<RoleWord[]>(...roleWords, 'minimal access'),
    expires: expiry(),
    standing: mostly<MembershipPlan['standing']>('active', memberStandings),
    customRole: perhaps(sureReference()),
  });
  return fc.array(membership, { maxLength: maxMemberships });
}

/** Abilities that members can have, and that need no other. */
export const memberAbilities: readonly string[] = permissions.customAbilities
  .filter(({ scopes, requires }) => scopes.some((scope) => scope !== 'instance') && requires.length === 0)
  .map(({ name }) => name);

/** Custom roles on any base but owner. */
export function customRoles({
  maxCustomRoles,
}: AuthorizationWorldConstraints): fc.Arbitrary<readonly CustomRolePlan[]> {
  const role = fc.record({
    base: fc.constantFrom(...roleWords.filter((word) => word !== 'owner')),
    abilities: fc.subarray([...memberAbilities], { minLength: 1, maxLength: 3 }),
    group: fc.option(sureReference(), { freq: 4 }),
  });
  return fc.array(role, { maxLength: maxCustomRoles });
}
