import { expect, test } from 'vitest';
import { Trace } from '#engine';
import { buildScanExecutionPolicy } from '#fixtures';
import type { EnforcedScanPolicy } from '../../../../engine/pipelines/scan-execution/active-policies.ts';
import { numberedActions } from '../../../../engine/pipelines/scan-execution/numbered-actions.ts';
import type { ScanExecutionAction } from '../../../../engine/policies/index.ts';

function enforced(name: string, actions: readonly ScanExecutionAction[]): EnforcedScanPolicy {
  const policy = { ...buildScanExecutionPolicy({ name, actions }), kind: 'scan_execution_policy', index: 0 } as const;
  const configuration = { id: 1, policyProjectId: 1, namespaceId: null, projectId: 1 };
  return { policy, index: 0, configuration, from: 'acme', experiments: {} };
}

function numbered(policies: readonly EnforcedScanPolicy[], limit = 10): readonly string[] {
  return numberedActions(policies, limit, new Trace()).map(({ scan, index }) => `${scan} ${index}`);
}

test('dast is counted apart from all other scans', () => {
  const policy = enforced('Scan it', [
    { scan: 'dast' },
    { scan: 'sast' },
    { scan: 'dast', site_profile: 'b' },
    { scan: 'sast_iac' },
  ]);

  expect(numbered([policy])).toEqual(['dast 0', 'sast 0', 'dast 1', 'sast_iac 1']);
});

test('the order of the keys of an action makes no difference, another key does', () => {
  const policy = enforced('Scan it', [
    { scan: 'sast', tags: ['linux'], template: 'latest' },
    { template: 'latest', tags: ['linux'], scan: 'sast' },
    { scan: 'sast', tags: ['linux'], template: 'latest', variables: {} },
  ]);

  expect(numbered([policy])).toEqual(['sast 0', 'sast 1']);
});

test('the limit cuts each policy on its own, before repetitions are removed', () => {
  const first = enforced('One', [{ scan: 'sast' }, { scan: 'sast' }, { scan: 'dast' }]);
  const second = enforced('Two', [{ scan: 'sast_iac' }]);

  expect(numbered([first, second], 2)).toEqual(['sast 0', 'sast_iac 1']);
});

test('a scan that becomes no job takes no number', () => {
  const policy = enforced('Scan it', [{ scan: 'custom' }, { scan: 'cluster_image_scanning' }, { scan: 'sast' }]);

  expect(numbered([policy])).toEqual(['sast 0']);
});
