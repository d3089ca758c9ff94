import { expect, test } from 'vitest';
import { editedText } from '../../../proposals/edits/edit-text.ts';

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
