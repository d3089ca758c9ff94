import { expect, test } from 'vitest';
import { editedText, limitsToSay } from '../../../proposals/edits/edit-text.ts';

const policy = `approval_policy:
  - name: Two leads
    enabled: true
    rules:
      - type: scan_finding
        vulnerabilities_allowed: 3`;

test('a policy file is edited by number, by documented word and by line', () => {
  const edited = editedText(policy);

  expect(edited).toContain(policy.replace('allowed: 3', 'allowed: 4'));
  expect(edited).toContain(policy.replace('enabled: true', 'enabled: false'));
  expect(edited).toContain(policy.replace('type: scan_finding', 'type: license_finding'));
  expect(edited).toContain(policy.replace('\n    enabled: true', ''));
  expect(edited).not.toContain(policy);
});

test('a line goes with all that stands below it', () => {
  expect(editedText(policy)).toContain(policy.split('\n').slice(0, 3).join('\n'));
});

test('a large limit is said only where people say large numbers: a step may make as many as it says', () => {
  expect(Math.max(...limitsToSay(['1', '30']))).toBeLessThanOrEqual(1000);
  expect(Math.max(...limitsToSay(['86400']))).toBeGreaterThan(1000);
});
