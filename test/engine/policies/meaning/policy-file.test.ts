import { test } from 'vitest';
import { type Doubt, expectDoubt } from './doubt.ts';
import { many } from './policy-texts.ts';

const doubts: readonly Doubt[] = [
  {
    title: 'two policies of one name',
    doubtful: 'approval_policy:\n  - {name: a, enabled: true}\n  - {name: a, enabled: true}',
    fine: 'approval_policy:\n  - {name: a, enabled: true}\n  - {name: b, enabled: true}',
    expected: { code: 'repeated-name', line: 3, column: 12 },
  },
  {
    title: 'a policy beyond the limit',
    doubtful: many('approval_policy', [true, true, false, true, true, true, true]),
    fine: many('approval_policy', [true, true, false, true, true, true]),
    expected: { code: 'beyond-limit', rule: 'MRAP-001', path: 'approval_policy[6]' },
  },
  {
    title: 'a scan policy beyond the limit',
    doubtful: many('scan_execution_policy', [true, true, true, true, true, true]),
    fine: many('scan_execution_policy', [true, true, true, true, true]),
    expected: { code: 'beyond-limit', rule: 'LIM-002', path: 'scan_execution_policy[5]' },
  },
  {
    title: 'an experiment that is nearly known',
    doubtful: 'experiments: {pipeline_execution_scheduled_policy: {enabled: true}}\napproval_policy: []',
    fine: 'experiments: {our_own_toggle: {enabled: true}}\napproval_policy: []',
    expected: { code: 'unknown-experiment', suggestion: 'pipeline_execution_schedule_policy', line: 1, column: 15 },
  },
];

test.each(doubts)('$title is doubted, and its sound twin is not', expectDoubt);
