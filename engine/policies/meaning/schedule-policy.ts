import { itemsOf, objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { everyMinute } from './cadence.ts';
import { doubt, type EnactedPolicy, hasExperiment } from './enacted-policy.ts';
import { notCiFiles } from './pipeline-execution-policy.ts';

/** What a scheduled pipeline execution policy cannot mean, and what it can hardly mean. */
export function checkSchedulePolicy({ policy, place, content }: EnactedPolicy): readonly Finding[] {
  const schedules = itemsOf(policy.schedules).map(objectOf);
  return [
    ...missingExperiment(content, place),
    ...moreThanOne(place),
    ...notCiFiles(policy, place),
    ...everyMinute(objectOf(policy.schedule), [...place, 'schedule']),
    ...schedules.flatMap((schedule, index) => checkSchedule(schedule, [...place, 'schedules', index])),
  ];
}

function missingExperiment(content: PlainObject, place: Place): readonly Finding[] {
  if (hasExperiment(content, 'pipeline_execution_schedule_policy')) return [];
  const what = 'nothing runs without the experiment `pipeline_execution_schedule_policy`';
  const expected = 'the experiment enabled under `experiments`';
  return [doubt(place, { code: 'missing-experiment', rule: 'SPEP-001', what, expected })];
}

function moreThanOne(place: Place): readonly Finding[] {
  const [, index] = place;
  if (index === 0) return [];
  const what = 'the documentation promises one scheduled policy for each policy project';
  return [doubt(place, { code: 'beyond-documented-limit', rule: 'SPEP-013', what, expected: 'at most 1 item' })];
}

function checkSchedule(schedule: PlainObject, place: Place): readonly Finding[] {
  return [...wildcards(schedule, place), ...neverDue(schedule, place), ...skippedMonths(schedule, place)];
}

function wildcards(schedule: PlainObject, place: Place): readonly Finding[] {
  return itemsOf(schedule.branches).flatMap((branch, index) => {
    if (typeof branch !== 'string' || !branch.includes('*')) return [];
    const what = `\`${branch}\` is taken as a branch of exactly this name, wildcards are not read here`;
    const found = `\`${branch}\``;
    return [doubt([...place, 'branches', index], { code: 'wildcard-not-read', rule: 'SPEP-007', what, found })];
  });
}

function neverDue(schedule: PlainObject, place: Place): readonly Finding[] {
  return ['days', 'days_of_month'].flatMap((key) => {
    const days = schedule[key];
    if (!Array.isArray(days) || days.length > 0) return [];
    return [doubt([...place, key], { code: 'never-due', what: 'a schedule without days never comes due' })];
  });
}

function skippedMonths(schedule: PlainObject, place: Place): readonly Finding[] {
  const days = itemsOf(schedule.days_of_month);
  if (days.length === 0 || days.some((day) => typeof day !== 'number' || day <= 28)) return [];
  const what = 'months without these days are skipped';
  return [doubt([...place, 'days_of_month'], { code: 'skipped-months', rule: 'SPEP-004', what })];
}
