import { test } from 'vitest';
import { due, include, policyOf } from '../policy-of.ts';
import { expectFault, type Fault } from './fault.ts';

const faults: readonly Fault[] = [
  [
    'jobs written in line',
    policyOf(
      'pipeline_execution_policy',
      'content: {build: {script: make}}',
      'pipeline_config_strategy: inject_policy',
    ),
    { code: 'unknown-key', severity: 'error', line: 4, column: 15 },
  ],
  [
    'a second include',
    policyOf(
      'pipeline_execution_policy',
      'content: {include: [{project: a, file: b.yml}, {project: a, file: c.yml}]}',
      'pipeline_config_strategy: inject_policy',
    ),
    { message: 'policy `p`: content.include: found 2 items, expected exactly 1 item', line: 4, column: 24 },
  ],
  [
    'a strategy of no kind',
    policyOf('pipeline_execution_policy', include, 'pipeline_config_strategy: [inject_policy]'),
    {
      message:
        'policy `p`: pipeline_config_strategy: found a list, expected one of inject_ci, inject_policy, override_project_ci or an object',
    },
  ],
  [
    'a weekly schedule without days',
    policyOf('pipeline_execution_schedule_policy', include, `schedules: [{type: weekly, ${due}}]`),
    { code: 'missing-field', message: 'policy `p`: schedules[0]: `days` is missing with `type: weekly`' },
  ],
  [
    'days of the month in a weekly schedule',
    policyOf(
      'pipeline_execution_schedule_policy',
      include,
      `schedules: [{type: weekly, ${due}, days: [Monday], days_of_month: [1]}]`,
    ),
    {
      code: 'forbidden-field',
      message: 'policy `p`: schedules[0].days_of_month: `days_of_month` belongs to `type: monthly` only',
    },
  ],
  [
    'a window that is too short',
    policyOf('pipeline_execution_schedule_policy', include, `schedules: [{type: daily, ${due.replace('600', '599')}}]`),
    {
      code: 'out-of-range',
      message: 'policy `p`: schedules[0].time_window.value: `599` is out of range, expected 600 to 2629746',
    },
  ],
  [
    'a scan rule without any branches',
    policyOf('scan_execution_policy', 'rules: [{type: pipeline}]', 'actions: []'),
    { rule: 'VAL-003', code: 'missing-choice' },
  ],
  [
    'a dast action without a site profile',
    policyOf('scan_execution_policy', 'rules: [{type: pipeline, branches: [main]}]', 'actions: [{scan: dast}]'),
    { message: 'policy `p`: actions[0]: `site_profile` is missing' },
  ],
  [
    'a numbered template of a scan that has none',
    policyOf('scan_execution_policy', 'rules: []', 'actions: [{scan: sast, template: v2}]'),
    { message: 'policy `p`: actions[0].template: unknown template `v2`, expected one of default, latest' },
  ],
  [
    'a variable that is no text',
    policyOf('scan_execution_policy', 'rules: []', 'actions: [{scan: sast, variables: {DEPTH: 3}}]'),
    { message: 'policy `p`: actions[0].variables.DEPTH: found `3`, expected text' },
  ],
];

test.each(faults)('%s is placed at its line and column, with what was expected', expectFault);
