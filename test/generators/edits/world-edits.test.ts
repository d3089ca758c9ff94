import { expect, test } from 'vitest';
import { applyChanges, type World } from '#engine';
import { buildMember, buildMergeRequest, buildProject, buildUser, WorldDraft } from '#fixtures';
import { additions, rowEdits, type WorldEdit } from '#generators';

const draft = new WorldDraft();
const project = buildProject(draft, 'payments');
const ana = buildUser(draft, 'Ana');
const membership = buildMember(draft, ana, { role: 'developer', of: project });
const mergeRequest = buildMergeRequest(draft, { author: ana, project });
const { world } = draft;

test('a role can be another one, in the words of roles', () => {
  const edit = found(rowEdits(world), `members/${membership.id}/accessLevel=40`);

  expect(edit.words).toBe(
    `access level of membership of user \`${ana.name}\`, project \`acme/payments\` were maintainer instead of developer`,
  );
  expect(after(edit).members[0]?.accessLevel).toBe(40);
});

test('a date can lie before the clock, after it, or be missing', () => {
  const dates = rowEdits(world).filter(({ about }) => about === `members/${membership.id}/expiresAt`);

  expect(dates.map((edit) => after(edit).members[0]?.expiresAt)).toEqual(['2026-01-14', '2026-01-16']);
});

test('a row that nothing refers to can be taken away, a project cannot', () => {
  const removals = rowEdits(world).filter(({ id }) => id.endsWith('/removed'));

  expect(removals.map(({ id }) => id)).toContain(`members/${membership.id}/removed`);
  expect(removals.filter(({ id }) => id.startsWith('projects/'))).toEqual([]);
});

test('every edit changes the world, and no two are the same', () => {
  const edits = rowEdits(world);

  expect(new Set(edits.map(({ id }) => id)).size).toBe(edits.length);
  expect(edits.filter((edit) => JSON.stringify(after(edit)) === JSON.stringify(world))).toEqual([]);
});

test('whoever has not approved could approve', () => {
  const [edit] = additions(world, { kind: 'merge_request', mergeRequestId: mergeRequest.id });

  expect(edit?.words).toBe(`user \`${ana.name}\` had approved`);
  expect(edit === undefined ? [] : after(edit).approvals).toMatchObject([{ userId: ana.id }]);
});

function found(edits: readonly WorldEdit[], id: string): WorldEdit {
  const edit = edits.find((each) => each.id === id);
  if (edit === undefined) throw new RangeError(`no edit \`${id}\``);
  return edit;
}

function after({ changes }: WorldEdit): World {
  return applyChanges(world, changes);
}
