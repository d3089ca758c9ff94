import { expect, test } from 'vitest';
import type { Row, VulnerabilityManagementPolicy } from '#engine';
import {
  buildProject,
  buildVulnerabilityManagementPolicy,
  noLongerDetectedRule,
  onDetection,
  WorldDraft,
} from '#fixtures';
import { Trace } from '../../../engine/evidence/trace.ts';
import { matchesPolicy } from '../../../engine/vulnerabilities/matching-rules.ts';

test('a rule without criteria matches nothing, though one without scanners matches everything', () => {
  const found = vulnerability({ file: 'app.rb' });
  const missing = vulnerability({ noLongerDetected: true });

  expect(matches(policy({ rules: [{ type: 'detected', criteria: [] }] }), found)).toBe(false);
  expect(matches(policy({ rules: [noLongerDetectedRule()] }), missing)).toBe(true);
});

test('a criterion of an unknown type matches nothing', () => {
  const criterion = { type: 'cluster' as never, value: '*' };

  expect(
    matches(policy({ rules: [{ type: 'detected', criteria: [criterion] }] }), vulnerability({ file: 'a.rb' })),
  ).toBe(false);
});

test('a rule about what is detected is not about what is no longer detected, nor the other way round', () => {
  const dismiss = onDetection({ type: 'auto_dismiss', dismissal_reason: 'used_in_tests' });

  expect(matches(policy(dismiss), vulnerability({ file: 'a.rb', noLongerDetected: true }))).toBe(false);
  expect(matches(policy({ rules: [noLongerDetectedRule()] }), vulnerability({ file: 'a.rb' }))).toBe(false);
});

// INV-V4 of the behaviour of vulnerability management policies.
test('naming every severity is the same as naming none', () => {
  const missing = vulnerability({ noLongerDetected: true, severity: 'unknown' });
  const all = noLongerDetectedRule({ severity_levels: ['critical', 'high', 'medium', 'low', 'info', 'unknown'] });

  expect(matches(policy({ rules: [all] }), missing)).toBe(
    matches(policy({ rules: [noLongerDetectedRule()] }), missing),
  );
});

function policy(overrides: Parameters<typeof buildVulnerabilityManagementPolicy>[1]): VulnerabilityManagementPolicy {
  return {
    kind: 'vulnerability_management_policy',
    index: 0,
    ...buildVulnerabilityManagementPolicy('Policy', overrides),
  };
}

function vulnerability(columns: Partial<Row<'vulnerabilities'>>): Row<'vulnerabilities'> {
  const draft = new WorldDraft();
  const { id: projectId } = buildProject(draft, 'web');
  return draft.add('vulnerabilities', { projectId, uuid: 'one', reportType: 'sast', severity: 'high', ...columns });
}

function matches(policy: VulnerabilityManagementPolicy, row: Row<'vulnerabilities'>): boolean {
  return matchesPolicy(policy, row, new Trace());
}
