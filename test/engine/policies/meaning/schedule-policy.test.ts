import { test } from 'vitest';
import { type Doubt, expectDoubt } from './doubt.ts';
import { scheduled } from './policy-texts.ts';

const doubts: readonly Doubt[] = [
  {
    title: 'a schedule without its experiment',
    doubtful: scheduled('type: daily').replace(/^experiments.*\n/, ''),
    fine: scheduled('type: daily'),
    expected: { code: 'missing-experiment', rule: 'SPEP-001' },
  },
  {
    title: 'a wildcard in a schedule',
    doubtful: scheduled("type: daily, branches: [main, 'release/*']"),
    fine: scheduled('type: daily, branches: [main, release/1]'),
    expected: { code: 'wildcard-not-read', rule: 'SPEP-007' },
  },
  {
    title: 'a schedule without days',
    doubtful: scheduled('type: weekly, days: []'),
    fine: scheduled('type: weekly, days: [Sunday]'),
    expected: { code: 'never-due' },
  },
  {
    title: 'days that many months lack',
    doubtful: scheduled('type: monthly, days_of_month: [30, 31]'),
    fine: scheduled('type: monthly, days_of_month: [28, 31]'),
    expected: { code: 'skipped-months', rule: 'SPEP-004' },
  },
  {
    title: 'a second scheduled policy',
    doubtful: scheduled('type: daily').replace(/- (\{.*)$/m, '- $1\n  - $1'),
    fine: scheduled('type: daily'),
    expected: { code: 'beyond-documented-limit', rule: 'SPEP-013', path: 'pipeline_execution_schedule_policy[1]' },
  },
];

test.each(doubts)('$title is doubted, and its sound twin is not', expectDoubt);
