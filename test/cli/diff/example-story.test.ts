import { expect, test } from 'vitest';
import type { World } from '#engine';
import type { ChangedDecision } from '#reports';
import { exampleStory } from '../../../cli/diff/example-story.ts';

const content = 'approval_policy: []\n';
const namespaces = [{ id: 3, path: 'acme', parentId: null, traversalIds: [3], kind: 'group' }] as never;
const policyConfigurations = [{ id: 1, policyProjectId: 2, namespaceId: 3, projectId: null }];
const file = { id: 1, policyProjectId: 2, previousContent: null, sha: 'a', committedAt: '2026-01-15T09:30:00Z' };
const policyFiles = [{ ...file, content, committedVia: 'push' as const }];

test('a policy file stands in the story as it is written, for what it governs', () => {
  const story = exampleStory(checkedIn({ namespaces, policyConfigurations, policyFiles }));

  expect(story).toContain(
    '    And "acme" is governed by the policy file:\n      """\n      approval_policy: []\n      """\n',
  );
});

test.each<[string, Partial<World>]>([
  ['what it governs', { policyConfigurations, policyFiles }],
  ['its text', { namespaces, policyConfigurations, policyFiles: [] }],
  ['its link', { namespaces, policyFiles }],
])('a world that lost %s has no step that governs', (_, world) => {
  const story = exampleStory(checkedIn(world));

  expect(story).not.toContain('is governed by the policy file:');
  expect(story).not.toContain('"undefined"');
});

function checkedIn(world: Partial<World>): ChangedDecision {
  return {
    origin: { kind: 'generated', generator: 'policy.yml', seed: 1, path: '0' },
    policyTypes: ['policy-file'],
    world,
    events: [],
    question: { kind: 'policy_file', content },
    base: { kind: 'decided', outcome: { kind: 'policy_file', valid: false, problems: [] }, evidence: [] },
    candidate: { kind: 'decided', outcome: { kind: 'policy_file', valid: true, problems: [] }, evidence: [] },
    policyFile: { path: 'policy.yml', before: '', after: content },
  };
}
