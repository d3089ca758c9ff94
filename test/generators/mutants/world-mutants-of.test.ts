import { expect, test } from 'vitest';
import { applyChanges } from '#engine';
import { buildMember, buildProject, buildUser, WorldDraft } from '#fixtures';
import { searchEdits, worldMutantsOf } from '#generators';

const draft = new WorldDraft();
const project = buildProject(draft, 'payments');
const member = buildMember(draft, buildUser(draft, 'Ana'), { role: 'developer', of: project, expiresAt: '2026-03-01' });
const check = draft.add('externalStatusChecks', { projectId: project.id, name: 'Scan gate' });
draft.add('statusCheckResponses', { mergeRequestId: 1, externalStatusCheckId: check.id, sha: 'abc', status: 'passed' });

test('roles move by one rung, memberships end a day earlier or later, responses come out otherwise', () => {
  const mutants = worldMutantsOf(draft.world);

  const worlds = mutants.map(({ changes }) => applyChanges(draft.world, changes));
  const levels = worlds.flatMap(({ members }) => members.map(({ accessLevel }) => accessLevel));
  const ends = worlds.flatMap(({ members }) => members.map(({ expiresAt }) => expiresAt));
  const statuses = worlds.flatMap(({ statusCheckResponses }) => statusCheckResponses.map(({ status }) => status));
  expect(new Set(levels)).toEqual(new Set([20, 30, 40]));
  expect(ends).toEqual(expect.arrayContaining(['2026-02-28', '2026-03-02', null]));
  expect(new Set(statuses)).toEqual(new Set(['passed', 'failed', 'pending']));
});

test('each changes the world, and is named for the table and column that it changes', () => {
  const mutants = worldMutantsOf(draft.world);

  expect(mutants.every(({ changes }) => applyChanges(draft.world, changes) !== draft.world)).toBe(true);
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  expect(mutants.find(({ path }) => path === `members/${member.id}`)?.policyType).toBe('authorization');
  expect(new Set(mutants.map(({ operator }) => operator))).toEqual(
    new Set([
      'members-access-level',
      'members-expires-at',
      'members-state',
      'members-removed',
      'status-check-responses-status',
      'status-check-responses-sha',
      'status-check-responses-removed',
    ]),
  );
});

test('the neighbours of a world depend on the seed and on nothing else', () => {
  const drawn = (seed: number) => searchEdits(draft.world, { count: 12, seed }).map(({ id }) => id);

  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
  expect(new Set(drawn(1)).size).toBe(12);
});

test('no more neighbours are drawn than there are', () => {
  const all = searchEdits(draft.world, { count: 1_000_000, seed: 1 });

  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});
