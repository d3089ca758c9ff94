// Data: the rules of scheduled pipeline execution policies.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of scheduled pipeline execution policies. */
export const spepRules = [
  {
    id: 'SPEP-001',
    title: 'nothing is scheduled unless the policy file enables the experiment',
    statement:
      'The experiments of the policy file have to enable `pipeline_execution_schedule_policy`, otherwise no pipeline runs. A product flag that is off stops runs as well, and the creation of schedule rows with them.',
    section: 'Schedules',
    sources: ['S-SPRUN', 'S-SPCRE'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SPEP-002',
    title: 'each policy, project and schedule has one row, and re-creating replaces it',
    statement:
      'A row holds cron, timezone, window in seconds, `next_run_at` and `snoozed_until`. Creating rows again deletes the old ones first, so they never pile up.',
    section: 'Schedules',
    sources: ['S-SPCRE'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SPEP-003',
    title: 'a schedule becomes a cron expression and the next run is its next hit in that zone',
    statement:
      'Daily is `M H * * *`; weekly is `M H * * d,d` with Sunday 0, Monday 1 and so on in list order; monthly is `M H d,d * *`. Without a timezone UTC counts, and `next_run_at` is the next cron hit in the zone, stored in UTC. At 2025-03-01T00:00Z, weekly on Saturday at 06:15 in Asia/Tokyo (UTC+9) gives cron `15 6 * * 6` and a next run at 2025-03-07T21:15Z.',
    section: 'Schedules',
    sources: ['S-SPCRE'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'SPEP-004',
    title: 'a day that the month does not have is skipped',
    statement: 'A monthly schedule on a day such as the 31st does not run in months without that day.',
    section: 'Schedules',
    sources: ['S-SPDOC'],
    confidence: 'medium',
    severity: 'medium',
  },
  {
    id: 'SPEP-005',
    title: 'a single dispatcher takes due rows in order and spreads the runs at random',
    statement:
      'Rows whose `next_run_at` has passed are taken by `next_run_at` and then by id. One run per branch is enqueued with a random delay below the window, and `next_run_at` moves on. Two dispatchers never work at the same time.',
    section: 'Dispatch',
    sources: ['S-SPSCH'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SPEP-006',
    title: 'the time window never reaches beyond the next scheduled run',
    statement:
      'The window that counts is the configured one or the time until the next cron hit, whichever is shorter.',
    section: 'Dispatch',
    sources: ['S-SPSCH'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SPEP-007',
    title: 'every listed branch gets a run, and a missing branch ends without a pipeline',
    statement:
      'Without `branches` there is one run, on the default branch. With `branches` a run is dispatched for each entry; for one that the project lacks it logs that the reference was not found and creates no pipeline. The documentation speaks of existing branches only, which leads to the same pipelines.',
    section: 'Dispatch',
    sources: ['S-SPSCH', 'S-SPRUN', 'S-SPDOC'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SPEP-008',
    title: 'a snoozed schedule starts no pipeline while its next run still moves on',
    statement:
      'While `snoozed_until` lies in the future no run is dispatched, yet `next_run_at` advances. A run that was queued before the snooze began creates no pipeline either. According to the documentation, pipelines that exist already carry on.',
    section: 'Dispatch',
    sources: ['S-SPSCH', 'S-SPRUN', 'S-SPDOC'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SPEP-009',
    title: 'a row with an invalid cron is skipped and the others run',
    statement:
      'Such a row is logged as an invalid cadence and keeps its `next_run_at`; the other rows are not affected.',
    section: 'Dispatch',
    sources: ['S-SPSCH'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'SPEP-010',
    title: 'a scheduled pipeline holds policy jobs only and is run by the security policy bot',
    statement:
      'The configuration of the project is ignored, the reserved stages may be used, and `[skip ci]` in the head commit has no effect. The source is `pipeline_execution_policy_schedule` and the user is the security policy bot of the project, which is created when missing. Project and group variables are blocked unless a `variables_override` block is present and lets them in, the opposite of the default of an unscheduled policy.',
    section: 'The scheduled pipeline',
    sources: ['S-SPRUN', 'S-SCHEMA'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SPEP-011',
    title: 'the configuration file must be in a linked policy project that grants pipeline access',
    statement:
      'The file has to live in a policy project that is linked to the target project and whose access setting is on. Otherwise the run is an error and no pipeline is created.',
    section: 'The scheduled pipeline',
    sources: ['S-SPRUN'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'SPEP-012',
    title: 'rows are made per schedule and an identical queued run is not queued twice',
    statement:
      'A file yields as many rows as it has schedules, which today is one. De-duplication of due runs keeps an identical queued run for up to a month.',
    section: 'Dispatch',
    sources: ['S-SPCRE', 'S-SPRUN'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'SPEP-013',
    title: 'daily is the highest frequency, and a policy project has one scheduled policy',
    statement:
      'Nothing runs more often than once a day. The documentation limits a policy project to one policy with one schedule, whereas the newest schema accepts up to five policies.',
    section: 'Schedules',
    sources: ['S-SPDOC', 'S-SCHEMA'],
    confidence: 'medium',
    severity: 'medium',
  },
  {
    id: 'SPEP-014',
    title: 'ordinary pipeline execution policies are not added to a scheduled policy pipeline',
    statement:
      'The source of such a pipeline is a dangling one, and dangling pipelines get no pipeline execution policies (PEP-008).',
    section: 'The scheduled pipeline',
    sources: ['BACKGROUND', 'S-PCTX'],
    confidence: 'low',
    severity: 'medium',
  },
] as const satisfies readonly CatalogueRule[];
