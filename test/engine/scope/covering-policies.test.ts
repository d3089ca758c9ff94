import { expect, test } from 'vitest';
import { Trace } from '#engine';
import { buildGroup, buildProject, enforcePolicy, smallestPolicy, WorldDraft } from '#fixtures';
import { coveringPolicies } from '../../../engine/scope/covering-policies.ts';

const kind = 'approval_policy';

test('policies come highest configuration first, in file order, with their place in the file', () => {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = buildProject(draft, 'web', { group });
  enforcePolicy(draft, { projectId: project.id }, { key: kind, policy: smallestPolicy(kind, 'Own') });
  enforcePolicy(
    draft,
    { namespaceId: group.id },
    { key: kind, policy: { ...smallestPolicy(kind, 'Off'), enabled: false } },
  );
  enforcePolicy(draft, { namespaceId: group.id }, { key: kind, policy: smallestPolicy(kind, 'Root') });

  const covering = coveringPolicies(draft.world, { projectId: project.id, kind }, new Trace());

  expect(covering.map(({ policy, index, from }) => [policy.name, index, from])).toEqual([
    ['Root', 1, 'acme'],
    ['Own', 0, 'acme/web'],
  ]);
});

test('a project that does not exist has no policies', () => {
  expect(coveringPolicies(new WorldDraft().world, { projectId: 1, kind }, new Trace())).toEqual([]);
});

test('a configuration whose policy project has no file contributes nothing', () => {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  const policyProject = buildProject(draft, 'rules');
  draft.add('policyConfigurations', { policyProjectId: policyProject.id, projectId: project.id });

  expect(coveringPolicies(draft.world, { projectId: project.id, kind }, new Trace())).toEqual([]);
});
