import { expect, test } from 'vitest';
import { withOtherFields } from '../../../proposals/edits/edit-fields.ts';

const policy = `scan_execution_policy:
  - name: Scan it
    rules:
      - { type: pipeline, branches: [main] }`;

test('a field between braces is left out', () => {
  const edited = withOtherFields(policy);

  expect(edited).toContain(policy.replace('type: pipeline, ', ''));
  expect(edited).toContain(policy.replace(', branches: [main]', ''));
});

test('a documented field that is missing is put in beside the others, in their layout', () => {
  const edited = withOtherFields(policy);

  expect(edited).toContain(policy.replace('{ type', '{ branch_type: default, type'));
  expect(edited).toContain(policy.replace('  - name', '  - enabled: true\n    name'));
  expect(edited.filter((text) => text.includes('name: Policy A'))).toEqual([]);
});

test('a text that is no YAML has no fields to edit', () => {
  expect(withOtherFields('rules: [')).toEqual([]);
});
