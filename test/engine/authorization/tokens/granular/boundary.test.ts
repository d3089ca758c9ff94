import { expect, test } from 'vitest';
import { Trace } from '#engine';
import { allowAt, buildGroup, buildMember, buildPersonalToken, buildProject, buildUser, WorldDraft } from '#fixtures';
import { containerOf } from '../../../../../engine/authorization/levels/container.ts';
import { type Boundary, permissionsAt } from '../../../../../engine/authorization/tokens/granular/boundary.ts';

/** Assignable permissions with one letter each in the table below. */
const names = {
  a: 'read_metadata',
  b: 'read_code',
  c: 'push_code',
  d: 'read_job',
  e: 'read_pipeline',
  f: 'read_user',
  g: 'read_release',
  h: 'read_environment',
  i: 'read_deployment',
} as const;

function tokenOfManyScopes() {
  const draft = new WorldDraft();
  const owner = buildUser(draft, 'Ana');
  const root = buildGroup(draft, 'root');
  const sub = buildGroup(draft, 'sub', { parent: root });
  const project = buildProject(draft, 'api', { group: sub });
  const other = buildGroup(draft, 'other');
  const own = draft.add('namespaces', { kind: 'user', path: 'ana', ownerId: owner.id });
  const personal = buildProject(draft, 'notes', { group: own });
  for (const of of [root, other]) buildMember(draft, owner, { role: 'developer', of });
  const token = buildPersonalToken(draft, owner, { granular: true, scopes: [] });
  const allow = (letters: readonly (keyof typeof names)[], at: Parameters<typeof allowAt>[2]['at']) =>
    allowAt(draft, token, { permissions: letters.map((letter) => names[letter]), at });
  allow(['b', 'c'], root);
  allow(['c', 'd'], sub);
  allow(['d', 'e'], project);
  allow(['f'], 'user');
  allow(['g'], 'personal_projects');
  allow(['g', 'h'], personal);
  allow(['a'], 'instance');
  allow(['i'], 'all_memberships');
  return { world: draft.world, token, owner, root, sub, project, other, personal };
}

const made = tokenOfManyScopes();
const at = (kind: 'group' | 'project', id: number): Boundary => {
  const container = containerOf(made.world, { kind, id });
  if (container === undefined) throw new Error(`no ${kind} has the id ${id}`);
  return { kind: 'container', container };
};

test.each<readonly [string, Boundary, string]>([
  ['the root group', at('group', made.root.id), 'bci'],
  ['the subgroup', at('group', made.sub.id), 'bcdi'],
  ['the project', at('project', made.project.id), 'bcdei'],
  ['a personal project', at('project', made.personal.id), 'ghi'],
  ['another group of the user', at('group', made.other.id), 'i'],
  ['the user', { kind: 'user', userId: made.owner.id }, 'fi'],
  ['another user', { kind: 'user', userId: 99 }, ''],
  ['the instance', { kind: 'instance' }, 'ai'],
])('%s sees the union of the scopes that reach it', (_, boundary, letters) => {
  const scene = { world: made.world, trace: new Trace(), circumstances: new Set<never>() };
  const held = { token: made.token, owner: made.owner, scopes: made.world.granularScopes };

  const found = permissionsAt(scene, held, boundary);

  const expected = [...letters].map((letter) => names[letter as keyof typeof names]);
  expect([...found].sort()).toEqual([...expected].sort());
});
