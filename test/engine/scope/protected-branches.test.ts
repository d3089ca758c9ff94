import { expect, test } from 'vitest';
import { buildGroup, buildProject, WorldDraft } from '#fixtures';
import { protectedBranchNames } from '../../../engine/scope/protected-branches.ts';

test('a name that a group protects counts even where the project has no such branch', () => {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = buildProject(draft, 'web', { group });
  draft.add('protectedBranches', { namespaceId: group.id, name: 'release' });

  const names = protectedBranchNames(draft.world, project);

  expect(names).toEqual(['main', 'release']);
});

test('a wildcard that a group protects stands for existing branches only', () => {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = buildProject(draft, 'web', { group });
  draft.add('branches', { projectId: project.id, name: 'release/1' });
  draft.add('protectedBranches', { namespaceId: group.id, name: 'release/*' });

  const names = protectedBranchNames(draft.world, project);

  expect(names).toEqual(['main', 'release/1']);
});

test('a name that only the project protects has to exist', () => {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  draft.add('protectedBranches', { projectId: project.id, name: 'gone' });

  const names = protectedBranchNames(draft.world, project);

  expect(names).toEqual(['main']);
});
