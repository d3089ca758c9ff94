import fc from 'fast-check';
import type { AccessQuestion } from '#engine';
import { action } from '../../authorization/attempts.ts';
import type {
  AuthorizationPlan,
  GranularScopePlan,
  PlannedAttempts,
  TokenPlan,
} from '../../authorization/authorization-plan.ts';
import { granularNames, granularScope } from '../../authorization/credentials.ts';
import { visibilities } from '../../engine-words.ts';
import { simplestFirst } from '../../frequencies.ts';
import { barePlan, membership, plainProject } from './focused-attempts.ts';

const group = { parent: null, organization: 0, visibility: 'public', shareWithGroupLock: false } as const;

/** A group with a subgroup, a group of others, and a project in each; the last one is the person's own. */
const groups = [group, { ...group, parent: 0 }, group];

/** A person of some rights, and attempts with the first token; the tokens are up to the law. */
export function granularAttempts(): fc.Arbitrary<PlannedAttempts> {
  const attempt = fc.record({
    credential: fc.constant({ kind: 'access_token' as const, at: 0 }),
    action: fc.oneof(simplestFirst, { weight: 2, arbitrary: grantable() }, { weight: 1, arbitrary: action() }),
    on: fc.oneof(
      { weight: 3, arbitrary: fc.nat({ max: 3 }).map((at) => ({ kind: 'project' as const, at })) },
      { weight: 1, arbitrary: fc.nat({ max: 2 }).map((at) => ({ kind: 'group' as const, at })) },
    ),
  });
  return fc
    .record({
      role: fc.constantFrom('owner', 'maintainer', 'developer'),
      at: fc.nat({ max: 1 }),
      visibility: fc.constantFrom(...visibilities),
      attempts: fc.array(attempt, { minLength: 2, maxLength: 6 }),
    })
    .map(({ role, at, visibility, attempts }) => ({
      plan: { ...withProjects(visibility), memberships: [membership(role, { kind: 'group', at })] },
      attempts,
    }));
}

/** What fine-grained tokens of generated worlds can be given. */
function grantable(): fc.Arbitrary<AccessQuestion['action']> {
  return fc.oneof(
    fc.constantFrom(...granularNames).map((permission) => ({ via: 'ability' as const, permission })),
    fc.constantFrom('pull', 'push').map((operation) => ({ via: 'git' as const, operation })),
  );
}

function withProjects(visibility: (typeof visibilities)[number]): AuthorizationPlan {
  const projects = [0, 1, 2, null].map((at) => ({ ...plainProject, group: at, visibility }));
  return { ...barePlan, groups, projects };
}

/** Some scopes of a token in such a world. */
export function heldScopes(): fc.Arbitrary<readonly GranularScopePlan[]> {
  return fc.array(granularScope().map(placed), { minLength: 1, maxLength: 3 });
}

/** The scope with its place in the lists of such a world. */
export function placed(scope: GranularScopePlan): GranularScopePlan {
  const { kind, at } = scope.of;
  return { ...scope, of: { kind, at: at % (kind === 'group' ? 3 : 4) } };
}

/** A fine-grained token of the person. */
export function granularToken(granular: readonly GranularScopePlan[]): TokenPlan {
  return { user: 0, kind: 'personal', scopes: [], granular, expires: 'never', revoked: false };
}
