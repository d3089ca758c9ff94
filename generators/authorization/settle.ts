import { resolveSurely } from '../references.ts';
import type { AuthorizationPlan, GroupPlan, MembershipPlan, Place, TokenPlan } from './authorization-plan.ts';

/** Turns the drawn numbers of a plan into places in its lists, and drops what would stand there twice. */
export function settled(drawn: AuthorizationPlan, { maxDepth }: { readonly maxDepth: number }): AuthorizationPlan {
  const groups = settledGroups(drawn, maxDepth);
  const plan = { ...drawn, groups };
  const user = (at: number) => at % plan.users.length;
  const group = (at: number) => at % groups.length;
  const project = (at: number) => at % plan.projects.length;
  const customRole = (at: number | null) =>
    at === null || plan.customRoles.length === 0 ? null : at % plan.customRoles.length;
  const place = ({ kind, at }: Place): Place => ({ kind, at: kind === 'group' ? group(at) : project(at) });
  return {
    ...plan,
    users: plan.users.map((one) => ({ ...one, organization: one.organization % plan.organizations.length })),
    projects: plan.projects.map((one) => ({
      ...one,
      group: one.group === null ? null : group(one.group),
      owner: user(one.owner),
    })),
    customRoles: plan.customRoles.map((one) => ({ ...one, group: one.group === null ? null : group(one.group) })),
    memberships: distinct(
      plan.memberships.map((one) => ({
        ...one,
        user: user(one.user),
        of: place(one.of),
        customRole: customRole(one.customRole),
      })),
      (one) => [one.user, one.of.kind, one.of.at],
    ).map((one) => withPossibleRole(one, plan)),
    projectShares: distinct(
      plan.projectShares.map((one) => ({ ...one, project: project(one.project), group: group(one.group) })),
      (one) => [one.project, one.group],
    ),
    groupShares: distinct(
      plan.groupShares.map((one) => ({
        ...one,
        group: group(one.group),
        invited: group(one.invited),
        customRole: customRole(one.customRole),
      })),
      (one) => [one.group, one.invited],
    ).filter((one) => one.group !== one.invited),
    tokens: plan.tokens.map((one) => ({
      ...withPlaces(one, place),
      user: user(one.user),
      kind: kindFor(one, resolveSurely(plan.users, one.user).type),
    })),
    deployTokens: plan.deployTokens.map((one) => ({ ...one, of: place(one.of) })),
    jobs: plan.jobs.map((one) => ({
      ...one,
      project: project(one.project),
      user: user(one.user),
      human: one.human === null ? null : user(one.human),
    })),
    allowlist: plan.allowlist
      .map((one) => ({ ...one, project: project(one.project), to: place(one.to) }))
      .map(inItsDirection),
    flowTokens: plan.flowTokens.map((one) => ({
      ...one,
      user: user(one.user),
      human: one.human === null ? null : user(one.human),
    })),
    bans: distinct(
      plan.bans.map((one) => ({ group: group(one.group), user: user(one.user) })),
      (one) => [one.group, one.user],
    ),
  };
}

/** Each group lies in an earlier one that is not too deep yet, and in the same organization. */
function settledGroups({ groups, organizations }: AuthorizationPlan, maxDepth: number): readonly GroupPlan[] {
  const settled: GroupPlan[] = [];
  const depths: number[] = [];
  for (const group of groups) {
    const possible = [...settled.keys()].filter((at) => (depths[at] ?? 0) < maxDepth);
    const parent = group.parent === null || possible.length === 0 ? null : resolveSurely(possible, group.parent);
    const organization =
      parent === null ? group.organization % organizations.length : (settled[parent]?.organization ?? 0);
    settled.push({ ...group, parent, organization });
    depths.push(parent === null ? 1 : (depths[parent] ?? 0) + 1);
  }
  return settled;
}

/** Minimal access exists on root groups only, and a custom role brings its base level. */
function withPossibleRole(one: MembershipPlan, { groups, customRoles }: AuthorizationPlan): MembershipPlan {
  const custom = one.customRole === null ? undefined : customRoles[one.customRole];
  if (custom !== undefined) return { ...one, role: custom.base };
  const isRoot = one.of.kind === 'group' && groups[one.of.at]?.parent === null;
  return one.role === 'minimal access' && !isRoot ? { ...one, role: 'guest' } : one;
}

function withPlaces(token: TokenPlan, place: (of: Place) => Place): TokenPlan {
  return { ...token, granular: token.granular?.map((scope) => ({ ...scope, of: place(scope.of) })) ?? null };
}

/** The tokens of bots are those of their container. */
function kindFor(token: TokenPlan, type: string): TokenPlan['kind'] {
  if (type === 'project_bot') return 'project_access';
  return type === 'group_bot' ? 'group_access' : token.kind;
}

/** Outbound entries name projects only. */
function inItsDirection<T extends { readonly direction: string; readonly project: number; readonly to: Place }>(
  entry: T,
): T {
  return entry.direction === 'outbound' && entry.to.kind === 'group'
    ? { ...entry, to: { kind: 'project', at: entry.project } }
    : entry;
}

function distinct<T>(things: readonly T[], keyOf: (thing: T) => unknown): readonly T[] {
  const byKey = new Map(things.map((thing) => [JSON.stringify(keyOf(thing)), thing]));
  return [...byKey.values()];
}
