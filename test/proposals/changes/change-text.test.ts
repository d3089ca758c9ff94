import { expect, test } from 'vitest';
import { findRule } from '#catalogue';
import { changeText, type ToldChange } from '../../../proposals/changes/change-text.ts';

const steps = [
  { kind: 'given', text: 'a project "payments"', argument: null },
  { kind: 'when', text: 'the policies of "payments" are listed', argument: null },
  { kind: 'then', text: 'no policy covers the project', argument: null },
] as const;
const told: ToldChange = {
  steps,
  cause: { rule: 'MRAP-030', confidence: 'high', words: 'MRAP-030 held before,\n  no longer holds' },
  policyType: 'approval',
  rules: ['MRAP-030'],
  unsaid: [],
};

test('the feature is named by the rule, and claims it', () => {
  const lines = changeText(told).split('\n');

  expect(lines.slice(0, 2)).toEqual(['@approval', `Feature: ${findRule('MRAP-030')?.title}`]);
  expect(lines).toContain('  # MRAP-030 held before, no longer holds');
  expect(lines).toContain('  @proposed @MRAP-030');
  expect(lines.filter((line) => /^ {4}\w/.test(line))).toEqual([
    '    Given a project "payments"',
    '    When the policies of "payments" are listed',
    '    Then no policy covers the project',
  ]);
});

test('what no step says is told in a comment, on one line', () => {
  expect(changeText({ ...told, unsaid: ['another\n order'] })).toContain(
    '  # No step says what differs: another order',
  );
  expect(changeText(told)).not.toContain('No step says');
});

test('a change without a rule is named as what it is', () => {
  const cause = { ...told.cause, rule: null };

  expect(changeText({ ...told, cause, rules: [] })).toContain('Feature: a decision that changed');
  expect(changeText({ ...told, cause, rules: [] })).toContain('  @proposed\n');
});
