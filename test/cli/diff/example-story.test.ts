import { expect, test } from 'vitest';
import type { World } from '#engine';
import { WorldDraft } from '#fixtures';
import type { ChangedDecision } from '#reports';
import { exampleStory } from '../../../cli/diff/example-story.ts';

const content = 'approval_policy: []\n';
const draft = new WorldDraft();
const group = draft.add('namespaces', { path: 'acme' });
draft.add('policyConfigurations', { policyProjectId: 2, namespaceId: group.id });
draft.add('policyFiles', { policyProjectId: 2, content });
const { world: whole } = draft;

test('a policy file stands in the story as it is written, for what it governs', () => {
  const story = exampleStory(checkedIn(whole));

  expect(story).toContain(
    '    And "acme" is governed by the policy file:\n      """\n      approval_policy: []\n      """\n',
  );
});

test.each<[string, Partial<World>]>([
  ['what it governs', { ...whole, namespaces: [] }],
  ['its text', { ...whole, policyFiles: [] }],
  ['its link', { ...whole, policyConfigurations: [] }],
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
