import { closedVariablesOverride, commonFields, metadataField, pipelineContent, timeWindow } from './common-fields.ts';
import type { ObjectShape, TextShape } from './model.ts';
import { closed, filledText, integerOf, list, matching, open, text, word } from './shapes.ts';
import { scheduleTypes, weekdays } from './words.ts';

const sources = ['S-SCHEMA', 'S-SPDOC'];

/** When something runs, in the cron language or as `@daily` and the like. */
export const cadenceShape: TextShape = matching('cadence', {
  source: '^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|([0-9A-Za-z*,/-]+\\s+){4}[0-9A-Za-z*,/-]+)$',
  meaning: 'five cron fields, or a word such as `@daily`',
  good: '0 22 * * *',
  bad: 'every night',
});

/** A time zone by its IANA id. */
export const timezoneShape: TextShape = { kind: 'string', noun: 'time zone', format: 'timezone' };

const startTime = matching('start time', {
  source: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  meaning: 'a time from 00:00 to 23:59, written `HH:MM`',
  good: '23:59',
  bad: '24:00',
});

const dateTime = matching('date and time', {
  source:
    '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$',
  meaning: 'a date and time such as `2026-01-31T08:00:00Z`',
  good: '2026-01-31T08:00:00Z',
  bad: '2026-01-31',
});

const schedule = closed({
  type: { shape: word('schedule type', scheduleTypes), required: true, profiles: ['newest'], sources },
  start_time: { shape: startTime, required: true, sources },
  time_window: { shape: timeWindow(600, 2_629_746), required: true, sources },
  timezone: { shape: timezoneShape, default: 'UTC', sources },
  branches: { shape: list(filledText, { maxItems: 5, unique: true }), default: 'the default branch', sources },
  days: {
    shape: list(word('weekday', weekdays), { unique: true }),
    requiredWhen: { field: 'type', is: ['weekly'] },
    onlyWhen: { field: 'type', is: ['weekly'], otherwise: 'error' },
    sources,
  },
  days_of_month: {
    shape: list(integerOf(1, 31), { unique: true }),
    requiredWhen: { field: 'type', is: ['monthly'] },
    onlyWhen: { field: 'type', is: ['monthly'], otherwise: 'error' },
    sources,
  },
  snooze: {
    shape: open({ until: { shape: dateTime, required: true, sources }, reason: { shape: text, sources } }),
    default: 'not snoozed',
    sources,
  },
});

/** One entry of `pipeline_execution_schedule_policy`. */
export const pipelineExecutionSchedulePolicyShape: ObjectShape = open({
  ...commonFields,
  metadata: metadataField,
  content: pipelineContent,
  schedules: {
    shape: list(schedule, { minItems: 1, maxItems: 1, unique: true }),
    required: true,
    profiles: ['newest'],
    sources,
  },
  schedule: {
    shape: closed({
      cadence: { shape: cadenceShape, required: true, sources },
      timezone: { shape: timezoneShape, default: 'UTC', sources },
    }),
    required: true,
    profiles: ['17.10'],
    instead: 'schedules',
    sources: ['S-SCHEMA17'],
  },
  variables_override: {
    shape: closedVariablesOverride,
    default: 'variables of project and groups are blocked',
    profiles: ['newest'],
    sources,
  },
});
