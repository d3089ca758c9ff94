import { instanceOf, type PolicyOf, secondsOf } from '#engine';
import type { Combinations } from '../combinations.ts';
import { implies } from '../constraint.ts';
import { facetOf, modelOf, rowOf } from '../facet.ts';
import type { Constraint } from '../model.ts';
import { ciFileFacet, governedFacet, scopeFacet } from '../policy-facets.ts';
import { linkedPolicies, reaches } from '../scene.ts';
import { type DueSchedule, dueSchedules } from './due-schedule.ts';
import { surroundingFacets } from './schedule-facets.ts';
import { scheduleTelling } from './schedule-telling.ts';

type Due = DueSchedule<PolicyOf<'pipeline_execution_schedule_policy'>>;

const facet = facetOf<Due>();
const introduction = [
  '"{owner}" is governed by the scheduled policy "{policy}" with the job "scan"',
  'the policy file of "{owner}" takes part in the experiment "pipeline_execution_schedule_policy"',
];
const longWindow = 3600;

const scheduleFacets = [
  facet(
    'due',
    {
      daily: [...introduction, 'the policy "{policy}" runs daily at "06:00"'],
      weekly: [...introduction, 'the policy "{policy}" runs every "Monday, Thursday" at "06:00"'],
      monthly: [...introduction, 'the policy "{policy}" runs on the days "15, 31" of the month at "06:00"'],
      'at a cadence of 17.10': (row) => [
        'the instance has the version "17.10"',
        ...introduction,
        `the policy "{policy}" has the cadence "0 6 * * *"${row['time zone'] === 'another' ? ' in the zone "Asia/Tokyo"' : ''}`,
      ],
    },
    ({ policy: { schedules }, ruleIndex }) => schedules?.[ruleIndex]?.type ?? 'at a cadence of 17.10',
  ),
  facet(
    'time zone',
    {
      'not said': [],
      another: (row) =>
        row.due === 'at a cadence of 17.10' ? [] : ['the policy "{policy}" keeps the time of "Asia/Tokyo"'],
    },
    ({ policy: { schedule, schedules }, ruleIndex }) => {
      const zone = schedule === undefined ? schedules?.[ruleIndex]?.timezone : schedule.timezone;
      return zone === undefined ? 'not said' : 'another';
    },
  ),
  facet(
    'time window',
    {
      'up to an hour': [],
      longer: ['the policy "{policy}" spreads its runs over 86400 seconds'],
    },
    ({ policy: { schedules }, ruleIndex }) =>
      (schedules?.[ruleIndex]?.time_window.value ?? 0) > longWindow ? 'longer' : 'up to an hour',
  ),
  facet(
    'branches',
    {
      'not said': [],
      one: ['the policy "{policy}" runs on the branches "docs"'],
      several: ['the policy "{policy}" runs on the branches "main, docs"'],
      'one that is missing': ['the policy "{policy}" runs on the branches "main, gone"'],
    },
    ({ world, projectId, policy: { schedules }, ruleIndex }) => {
      const branches = schedules?.[ruleIndex]?.branches;
      if (branches === undefined) return 'not said';
      const there = new Set(world.branches.filter((row) => row.projectId === projectId).map(({ name }) => name));
      if (branches.some((name) => !there.has(name))) return 'one that is missing';
      return branches.length > 1 ? 'several' : 'one';
    },
  ),
  facet(
    'snooze',
    {
      none: [],
      over: ['the policy "{policy}" is snoozed until 2026-01-15T06:00:00Z'],
      lasting: ['the policy "{policy}" is snoozed until 2026-02-01T00:00:00Z'],
    },
    ({ world, policy: { schedules }, ruleIndex }) => {
      const until = schedules?.[ruleIndex]?.snooze?.until;
      if (until === undefined) return 'none';
      return Date.parse(until) / 1000 > secondsOf(instanceOf(world).now) ? 'lasting' : 'over';
    },
  ),
  ciFileFacet<Due>(),
  facet(
    'variables',
    {
      'not said': [],
      'let in': ['the policy "{policy}" lets all variables in'],
      'kept out': ['the policy "{policy}" lets no variables in'],
    },
    ({ policy: { variables_override: override } }) => {
      if (override === undefined) return 'not said';
      return override.allowed ? 'let in' : 'kept out';
    },
  ),
  facet(
    'ordinary policy',
    { none: [], some: ['"{owner}" is governed by the inject_policy policy "Lint" with the job "lint" in "test"'] },
    ({ world, projectId }) =>
      linkedPolicies(world, 'pipeline_execution_policy').some(
        (other) => other.policy.enabled && reaches(world, projectId, other),
      )
        ? 'some'
        : 'none',
  ),
];

const facets = [governedFacet(), ...scheduleFacets, scopeFacet(), ...surroundingFacets()];

const constraints: readonly Constraint[] = [
  // The format of 17.10 has nothing but a cadence and a zone, and a file of that time is about something else as well.
  implies(
    { due: ['at a cadence of 17.10'] },
    { 'time window': ['up to an hour'], branches: ['not said'], snooze: ['none'], 'ordinary policy': ['some'] },
  ),
];

/** Scheduled pipeline execution policies: each schedule that was due when the scheduler looked. */
export const pipelineScheduleCombinations: Combinations = {
  policyType: 'pipeline-execution',
  model: modelOf('pipeline-execution-schedule', facets, constraints),
  rowsOf: (scene) =>
    dueSchedules(scene, () => linkedPolicies(scene.world, 'pipeline_execution_schedule_policy')).map((subject) =>
      rowOf(facets, subject),
    ),
  telling: scheduleTelling(facets),
};
