import { permissions } from '#catalogue';
import type { Circumstance } from '#engine';
import type { AccessFacts, PrincipalFacts } from '../authorization/facts.ts';
import { type GrantNeed, grantsOf } from '../authorization/grants.ts';

const roles: ReadonlyMap<number, string> = new Map(
  ([...permissions.memberRoles, 'minimal_access'] as const).map((role) => [permissions.accessLevels[role].value, role]),
);

/** The role of an access level by its name; `none` without any. */
export function roleOf(level: number): string {
  return roles.get(level) ?? 'none';
}

/** What holds of an attempt: the conditions of the documented tables, a license, and what the question says. */
export function conditionsOf(facts: AccessFacts, asked: Subject): readonly (GrantNeed | Circumstance)[] {
  const { circumstances } = facts.demand;
  const authored = circumstances.some((one) => one.startsWith('author-or-assignee'));
  const known = Object.entries(conditions).flatMap(([condition, holds]) =>
    holds(facts, asked) ? [condition as GrantNeed] : [],
  );
  // What the world tells is never taken from the question.
  const told = circumstances.filter((one) => !(one in conditions));
  return [...known, ...told, ...(authored ? (['any-authorship'] as const) : [])];
}

/** What the catalogue asks for beside the role, by the capacity that a principal acts in. */
export function neededOf({ resource }: AccessFacts, { principal, permission }: Subject) {
  const grants = grantsOf(permission, resource.kind);
  const role = permissions.memberRoles.find((one) => one === roleOf(principal?.level ?? 0));
  return {
    role: (role && grants.get(role)) ?? [],
    admin: grants.get('admin') ?? [],
    auditor: grants.get('auditor') ?? [],
    visitor: grants.get(principal === null ? 'public_anonymous' : 'public_authenticated') ?? [],
  };
}

/** Who is asked about, and for which permission. */
export interface Subject {
  readonly principal: PrincipalFacts | null;
  readonly permission: string;
  /** Who may use the part of the project that the permission belongs to. */
  readonly feature: string;
}

type Condition = (facts: AccessFacts, asked: Subject) => boolean;

const conditions: { readonly [N in GrantNeed]?: Condition } = {
  'not-private': ({ resource }) => resource.visibility !== 'private',
  'public-project': ({ resource }) => resource.visibility === 'public',
  'not-external-user': ({ resource }, { principal }) => !principal?.external || resource.visibility === 'public',
  'project-based-pipeline-visibility': ({ resource }) => resource.publicBuilds,
  'planner-reporter-approval-setting': ({ resource }) => resource.reporterAndPlannerCanApprove,
  'top-level-group': ({ resource }) => resource.topLevel,
  'share-lock-off': ({ resource }) => !resource.shareLocked,
  'public-feature-for-everyone': ({ resource }, { feature }) =>
    resource.visibility === 'public' && (feature === 'everyone' || feature === 'public'),
  'paid-tier-on-saas': ({ instance }) => !instance.saas || instance.ultimate,
  'member-of-target': (_, { principal }) => (principal?.level ?? 0) > 0,
  licensed: ({ instance }) => instance.ultimate,
};
