import { expect, test } from 'vitest';
import { applyChanges, readPolicyDocument } from '#engine';
import { buildApprovalPolicy, buildProject, enforcePolicy, WorldDraft } from '#fixtures';
import { policyEdits } from '#generators';

const draft = new WorldDraft();
const project = buildProject(draft, 'payments');
enforcePolicy(
  draft,
  { projectId: project.id },
  { key: 'approval_policy', policy: buildApprovalPolicy('Critical findings') },
);
const { world } = draft;

test('a value can be another one, and is told before what changes the shape', () => {
  const words = policyEdits(world).map((edit) => edit.words);

  expect(words[0]).toMatch(/^the policy `Critical findings` had .+ instead of .+$/);
  expect(words).toContain('the policy `Critical findings` had vulnerabilities_allowed 1 instead of 0');
});

test('every edit leaves a valid file', () => {
  const files = policyEdits(world).map(({ changes }) => applyChanges(world, changes).policyFiles[0]?.content ?? '');

  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((content) => !readPolicyDocument(content).valid)).toEqual([]);
});

test('no edit takes a whole policy away', () => {
  const counts = policyEdits(world).map(
    ({ changes }) => readPolicyDocument(applyChanges(world, changes).policyFiles[0]?.content ?? '').policies.length,
  );

  expect(new Set(counts)).toEqual(new Set([1]));
});
