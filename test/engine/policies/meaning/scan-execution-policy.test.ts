import { test } from 'vitest';
import { type Doubt, expectDoubt } from './doubt.ts';
import { policy, scanning } from './policy-texts.ts';

const doubts: readonly Doubt[] = [
  {
    title: 'a scan rule that names no branch',
    doubtful: scanning('{type: pipeline, branches: []}'),
    fine: scanning("{type: pipeline, branches: ['*']}"),
    expected: { code: 'no-branches', rule: 'SEP-005' },
  },
  {
    title: 'a scan rule whose exceptions leave no branch',
    doubtful: scanning("{type: pipeline, branch_type: all, branch_exceptions: ['*']}"),
    fine: scanning('{type: pipeline, branch_type: all, branch_exceptions: [main]}'),
    expected: { code: 'no-branch-left', rule: 'SEP-006' },
  },
  {
    title: 'a cadence that is skipped at run time',
    doubtful: scanning("{type: schedule, branches: [main], cadence: '*/10 * * * *'}"),
    fine: scanning("{type: schedule, branches: [main], cadence: '10 4 * * *'}"),
    expected: { code: 'unsupported-cadence', rule: 'SEP-055' },
  },
  {
    title: 'a cadence of every hour, which runs all the same',
    doubtful: scanning("{type: schedule, branches: [main], cadence: '0 * * * *'}"),
    fine: scanning("{type: schedule, branches: [main], cadence: '@weekly'}"),
    expected: { code: 'frequent-cadence', rule: 'SEP-055' },
  },
  {
    title: 'an image scan that no agent runs',
    doubtful: scanning('{type: pipeline, branches: [main]}', '{scan: cluster_image_scanning}'),
    fine: scanning("{type: schedule, agents: {prod: {}}, cadence: '10 4 * * *'}", '{scan: cluster_image_scanning}'),
    expected: { code: 'scan-never-runs', rule: 'SEP-021' },
  },
  {
    title: 'a profile of a scan that takes none',
    doubtful: scanning('{type: pipeline, branches: [main]}', '{scan: sast, site_profile: shop}'),
    fine: scanning('{type: pipeline, branches: [main]}', '{scan: dast, site_profile: shop}'),
    expected: { code: 'useless-field', path: 'scan_execution_policy[0].actions[0].site_profile' },
  },
  {
    title: 'more scan rules than documented',
    doubtful: scanning(Array(6).fill('{type: pipeline, branches: [main]}').join(', ')),
    fine: scanning(Array(5).fill('{type: pipeline, branches: [main]}').join(', ')),
    expected: { code: 'beyond-documented-limit', expected: 'at most 5 items' },
  },
  {
    title: 'a scan policy without actions',
    doubtful: policy('scan_execution_policy', 'rules: [{type: pipeline, branches: [main]}]', 'actions: []'),
    fine: scanning('{type: pipeline, branches: [main]}'),
    expected: { code: 'no-actions' },
  },
];

test.each(doubts)('$title is doubted, and its sound twin is not', expectDoubt);
