import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { permissions } from '#catalogue';
import {
  type AccessOutcome,
  type AccessQuestion,
  type FeatureAccess,
  featureOf,
  type Question,
  type Verdict,
  type Visibility,
} from '#engine';
import { accessLevels, buildMember, buildProject, buildUser, type RoleWord, WorldDraft } from '#fixtures';
import { inProcessTarget, type Target } from '#targets';
import { ownRegoPolicies } from '../../../targets/rego/own-policies.ts';
import { regoTarget } from '../../../targets/rego/rego-target.ts';
import { opaOfTests } from './opa/opa-of-tests.ts';

const opa = opaOfTests();
let rego: Target | undefined;
const reference = inProcessTarget();
afterAll(() => rego?.dispose());

type Scope = 'project' | 'group';

/** Every name that the documented tables, the role files or custom abilities have, and one that nothing has. */
const names = {
  project: namesAt('project', permissions.projectMatrix),
  group: namesAt('group', permissions.groupMatrix),
};

function namesAt(scope: Scope, matrix: readonly permissions.MatrixRow[]): readonly string[] {
  const listed = permissions.roleNames.flatMap((role): readonly string[] => permissions.roles[role][scope]);
  const documented = matrix.map(({ action }) => action);
  return [...new Set([...documented, ...listed, ...permissions.customAbilities.map(({ name }) => name), 'fly'])];
}

const kinds = ['member', 'stranger', 'visitor', 'external', 'auditor', 'administrator'] as const;

interface Attempt {
  readonly scope: Scope;
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  readonly role: RoleWord;
  readonly visibility: Visibility;
  readonly access: FeatureAccess;
  readonly circumstances: readonly permissions.GrantCondition[];
  readonly shown: boolean;
  readonly ultimate: boolean;
}

function attempts(scope: Scope): fc.Arbitrary<Attempt> {
  return fc.record<Attempt>({
    scope: fc.constant(scope),
    name: fc.constantFrom(...names[scope]),
    kind: fc.oneof({ weight: 3, arbitrary: fc.constant('member' as const) }, fc.constantFrom(...kinds)),
    role: fc.constantFrom(...(Object.keys(accessLevels) as readonly RoleWord[])),
    visibility: fc.constantFrom('private', 'internal', 'public'),
    access: fc.constantFrom('everyone', 'members_only', 'public', 'disabled'),
    circumstances: fc.constantFrom([], permissions.grantConditions),
    shown: fc.boolean(),
    ultimate: fc.boolean(),
  });
}

function drafted(attempt: Attempt): { readonly draft: WorldDraft; readonly question: Question } {
  const { scope, name, kind, role, visibility, access, circumstances, shown, ultimate } = attempt;
  const draft = new WorldDraft();
  const project = buildProject(draft, 'shop', { visibility });
  const feature = featureOf(name);
  draft.change('projects', project.id, {
    publicBuilds: shown,
    featureAccess: feature === null ? {} : { [feature]: access },
  });
  draft.change('namespaces', project.namespaceId, { visibility });
  draft.change('instances', draft.rows('instances')[0]?.id ?? 1, { ultimate });
  const ana = buildUser(draft, 'Ana', {
    external: kind === 'external',
    auditor: kind === 'auditor',
    admin: kind === 'administrator',
  });
  const group = draft.rows('namespaces').find(({ id }) => id === project.namespaceId);
  const of = scope === 'group' && group !== undefined ? group : project;
  if (kind === 'member') buildMember(draft, ana, { role, of });
  const credential: AccessQuestion['credential'] =
    kind === 'visitor' ? { kind: 'anonymous' } : { kind: 'session', userId: ana.id };
  const action = { via: 'ability', permission: name } as const;
  return {
    draft,
    question: { kind: 'access', credential, action, resource: { kind: scope, id: of.id }, circumstances },
  };
}

test.each(['project', 'group'] as const)('every name at a %s is decided as by the reference engine', async (scope) => {
  let allowed = 0;
  const property = fc.asyncProperty(attempts(scope), async (attempt) => {
    rego ??= regoTarget(ownRegoPolicies(), opa());
    const { draft, question } = drafted(attempt);

    const told = decisionIn(await (await rego.open(draft.world)).ask(question));
    const expected = decisionIn(await (await reference.open(draft.world)).ask(question));

    expect(told).toEqual(expected);
    if (told.allowed) allowed += 1;
  });

  await fc.assert(property, { numRuns: runs });

  expect(allowed).toBeGreaterThan(runs / 10);
});

const runs = 800;

function decisionIn(verdict: Verdict): Pick<AccessOutcome, 'allowed' | 'status'> {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access') throw new Error(JSON.stringify(verdict));
  const { allowed, status } = verdict.outcome;
  return { allowed, status };
}
