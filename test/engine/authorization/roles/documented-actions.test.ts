import { expect, test } from 'vitest';
import { permissions } from '#catalogue';
import { type AccessOutcome, type AccessQuestion, type Circumstance, decide, type World } from '#engine';
import { buildGroup, buildMember, buildProject, buildUser, type RoleWord, WorldDraft } from '#fixtures';

const scopes = [
  ['project', permissions.projectMatrix],
  ['group', permissions.groupMatrix],
] as const;
const cells = scopes.flatMap(([kind, matrix]) =>
  matrix.flatMap((row: permissions.MatrixRow) =>
    permissions.memberRoles.map((role) => ({ kind, role, row, action: `${row.area}:${row.action}` })),
  ),
);
type Cell = (typeof cells)[number];

test('a role that a documented row names may do it where all its conditions hold', () => {
  const wrong = cells.filter((cell) => cell.row.grants.includes(cell.role) && !answer(cell, favourable));

  expect(wrong.map(({ action, role }) => `${role}: ${action}`)).toEqual([]);
});

test('a role that a documented row does not name may not, where no circumstance helps', () => {
  const wrong = cells.filter((cell) => !cell.row.grants.includes(cell.role) && answer(cell, plain));

  expect(wrong.map(({ action, role }) => `${role}: ${action}`)).toEqual([]);
});

interface Setting {
  readonly visibility: 'private' | 'public';
  readonly circumstances: readonly Circumstance[];
}

const plain: Setting = { visibility: 'private', circumstances: [] };
const favourable: Setting = { visibility: 'public', circumstances: permissions.grantConditions };

function answer({ kind, role, action }: Cell, { visibility, circumstances }: Setting): boolean {
  const { world, userId, ids } = worldWith(role.replaceAll('_', ' ') as RoleWord, visibility);
  const question: AccessQuestion = {
    kind: 'access',
    credential: { kind: 'session', userId },
    action: { via: 'ability', permission: action },
    resource: { kind, id: ids[kind] },
    circumstances,
  };
  const verdict = decide(world, question);
  return verdict.kind === 'decided' && (verdict.outcome as AccessOutcome).allowed;
}

interface Setup {
  readonly world: World;
  readonly userId: number;
  readonly ids: { readonly project: number; readonly group: number };
}

const setups = new Map<string, Setup>();

function worldWith(role: RoleWord, visibility: 'private' | 'public'): Setup {
  const key = `${role} ${visibility}`;
  const known = setups.get(key);
  if (known !== undefined) return known;
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme', { visibility });
  const project = buildProject(draft, 'api', { group, visibility });
  draft.change('projects', project.id, { reporterAndPlannerCanApprove: true });
  const user = buildUser(draft, 'Ana');
  buildMember(draft, user, { role, of: group });
  const setup = { world: draft.world, userId: user.id, ids: { project: project.id, group: group.id } };
  setups.set(key, setup);
  return setup;
}
