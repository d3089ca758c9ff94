import { effectiveAccess } from '../authorization/levels/effective-access.ts';
import { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy, BypassSettings } from '../policies/index.ts';
import type { User } from '../world/people.ts';
import { isReached } from '../world/time.ts';
import { instanceOf, type World } from '../world/world.ts';

/** Somebody who would set a policy aside in a project. */
export interface Bypasser {
  readonly world: World;
  readonly projectId: number;
  readonly actor: User | undefined;
}

const roleLevels = { guest: 10, reporter: 20, developer: 30, maintainer: 40, owner: 50 } as const;

/** Whether a machine that the policy lists acts: no reason is asked of it. */
export function isExemptMachine(policy: ApprovalPolicy, { world, actor }: Bypasser, trace: Trace): boolean {
  const exempt =
    actor !== undefined && (ownsListedToken(world, actor, policy) || isListedServiceAccount(actor, policy));
  return trace.consult(
    'MRAP-131',
    exempt,
    `policy \`${policy.name}\``,
    actor === undefined ? 'nobody' : `${actor.username}, ${actor.type}`,
  );
}

/** Whether a machine that the policy lists acts, which may also change the branches that the policy keeps. */
export function isExemptFromBranchProtection(policy: ApprovalPolicy, bypasser: Bypasser, trace: Trace): boolean {
  const exempt = isExemptMachine(policy, bypasser, trace);
  const because = exempt ? 'it lists the machine that acts' : 'it lists no machine that acts';
  return trace.consult('MRAP-127', exempt, `policy \`${policy.name}\``, because);
}

/** Whether the policy lets this person past, a reason given: one whom it lists, or who has a role or group that it lists. */
export function mayBypass(policy: ApprovalPolicy, bypasser: Bypasser, trace: Trace): boolean {
  const { actor } = bypasser;
  if (actor === undefined) return false;
  const settings = policy.bypass_settings ?? {};
  // Bots do not count as users here, but the roles and groups ask nobody whether they are people.
  if (actor.type === 'regular' && isListed(settings.users, actor.id)) return true;
  const standing = hasListedRole(settings, { ...bypasser, actor }) || isInListedGroup(settings, { ...bypasser, actor });
  return trace.consult('MRAP-133', standing, `policy \`${policy.name}\``, `${actor.username} by role or group`);
}

function ownsListedToken(world: World, actor: User, { bypass_settings }: ApprovalPolicy): boolean {
  if (actor.type !== 'project_bot' && actor.type !== 'group_bot') return false;
  const { now } = instanceOf(world);
  return world.accessTokens.some(
    ({ id, userId, revoked, expiresAt }) =>
      userId === actor.id && !revoked && !isReached(expiresAt, now) && isListed(bypass_settings?.access_tokens, id),
  );
}

function isListedServiceAccount(actor: User, { bypass_settings }: ApprovalPolicy): boolean {
  return actor.type === 'service_account' && isListed(bypass_settings?.service_accounts, actor.id);
}

interface KnownBypasser extends Bypasser {
  readonly actor: User;
}

// The role has to be the listed one: a maintainer is no developer here.
function hasListedRole(settings: BypassSettings, { world, projectId, actor }: KnownBypasser): boolean {
  const search = { world, userId: actor.id, trace: new Trace() };
  const { level, paths } = effectiveAccess(search, { kind: 'project', id: projectId });
  const byRole = (settings.roles ?? []).some((role) => roleLevels[role] === level);
  return (
    byRole || paths.some(({ memberRoleId }) => memberRoleId !== null && isListed(settings.custom_roles, memberRoleId))
  );
}

// Members of the group itself; those of the groups above it do not count.
function isInListedGroup({ groups }: BypassSettings, { world, actor }: KnownBypasser): boolean {
  const { now } = instanceOf(world);
  return world.members.some(
    ({ userId, namespaceId, state, requestedAt, expiresAt }) =>
      userId === actor.id &&
      namespaceId !== null &&
      state === 'active' &&
      requestedAt === null &&
      !isReached(expiresAt, now) &&
      isListed(groups, namespaceId),
  );
}

function isListed(list: readonly { readonly id: number }[] | undefined, id: number): boolean {
  return (list ?? []).some((entry) => entry.id === id);
}
