import { expect, test } from 'vitest';
import { isRunnable, scenarioFile } from '#reports';

test('the scenario of a group has a file of its own', () => {
  expect(scenarioFile({ id: 'approval/push/Two people/approvals+settings/wider' })).toBe(
    'scenarios/approval-push-Two-people-approvals+settings-wider.feature',
  );
});

test('groups whose names would come out the same have files of their own', () => {
  const [one, other] = ['approval/\u00e4/wider', 'approval/\u00f6/wider'].map((id) => scenarioFile({ id }));

  expect(one).not.toBe(other);
});

test('a name is never longer than a file may be called', () => {
  const [one, other] = ['a', 'b'].map((end) => scenarioFile({ id: `${'x'.repeat(400)}${end}` }));

  expect(one?.length).toBeLessThan(200);
  expect(one).not.toBe(other);
});

test('a world that is told in comments alone does not run', () => {
  expect(isRunnable({ scenario: 'Feature: a\n\n  Example: b\n    Then c\n' })).toBe(true);
  expect(isRunnable({ scenario: 'Feature: a\n\n  Example: b\n    # Then c\n' })).toBe(false);
  expect(isRunnable({ scenario: '' })).toBe(false);
});
