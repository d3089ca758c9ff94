import fc from 'fast-check';
import type { AccessQuestion } from '#engine';
import type { RoleWord } from '#fixtures';
import { ability, action, type credentialKinds } from '../../authorization/attempts.ts';
import type {
  AttemptPlan,
  AuthorizationPlan,
  MembershipPlan,
  Place,
  PlannedAttempts,
  ProjectPlan,
  UserPlan,
} from '../../authorization/authorization-plan.ts';
import { authorizationPlan } from '../../authorization/authorization-world.ts';
import type { AuthorizationWorldConstraints } from '../../authorization/constraints.ts';
import { place } from '../../authorization/people.ts';
import { sureReference } from '../../references.ts';

export interface Focus {
  readonly credential: (typeof credentialKinds)[number];
  readonly abilitiesOnly?: boolean;
  readonly constraints?: Partial<AuthorizationWorldConstraints>;
}

/** Worlds in which only one kind of credential is shown, and on things that exist. */
export function attemptsWith({
  credential,
  abilitiesOnly = false,
  constraints = {},
}: Focus): fc.Arbitrary<PlannedAttempts> {
  const attempt = fc.record({
    credential: fc.record({ kind: fc.constant(credential), at: sureReference() }),
    action: abilitiesOnly ? ability() : action(),
    on: place(),
  });
  return fc
    .record({ planned: authorizationPlan(constraints), attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }) })
    .map(({ planned, attempts }) => ({ plan: planned.plan, attempts }));
}

/** The same attempts by a session of one user. */
export function bySession(attempts: readonly AttemptPlan[], user: number): readonly AttemptPlan[] {
  return attempts.map((attempt) => ({ ...attempt, credential: { kind: 'session', at: user } }));
}

/** A person in good standing without any right. */
export const plainUser: UserPlan = {
  type: 'regular',
  state: 'active',
  external: false,
  auditor: false,
  admin: false,
  compositeIdentityEnforced: false,
  organization: 0,
};

/** A private project with all features, in a group. */
export const plainProject: ProjectPlan = {
  group: 0,
  owner: 0,
  visibility: 'private',
  features: {},
  publicBuilds: true,
  reporterAndPlannerCanApprove: false,
  jobTokenInboundEnabled: true,
  jobTokenOutboundEnabled: false,
  jobTokenPushAllowed: false,
  jobTokenCrossProjectPushAllowed: false,
};

/** One person and one private project in a group, and nobody is anything. */
export const barePlan: AuthorizationPlan = {
  instance: {},
  organizations: [{ isolated: false }],
  groups: [{ parent: null, organization: 0, visibility: 'private', shareWithGroupLock: false }],
  projects: [plainProject],
  users: [plainUser],
  customRoles: [],
  memberships: [],
  projectShares: [],
  groupShares: [],
  tokens: [],
  deployTokens: [],
  jobs: [],
  allowlist: [],
  flowTokens: [],
  bans: [],
};

/** The membership of the first person. */
export function membership(role: RoleWord, of: Place): MembershipPlan {
  return { user: 0, of, role, expires: 'never', standing: 'active', customRole: null };
}

/** The first person tries something on the first project or group. */
export function attemptOf(action: AccessQuestion['action'], kind: Place['kind'] = 'project'): AttemptPlan {
  return { credential: { kind: 'session', at: 0 }, action, on: { kind, at: 0 } };
}

/** Several abilities, all different. */
export function abilities(): fc.Arbitrary<readonly AccessQuestion['action'][]> {
  return fc.uniqueArray(ability(), { minLength: 1, maxLength: 6, selector: ({ permission }) => permission });
}
