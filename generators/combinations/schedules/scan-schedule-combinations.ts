import type { PolicyOf } from '#engine';
import type { Combinations } from '../combinations.ts';
import { implies } from '../constraint.ts';
import { facetOf, modelOf, rowOf } from '../facet.ts';
import type { Constraint, Row } from '../model.ts';
import { governedFacet, scopeFacet } from '../policy-facets.ts';
import { linkedPolicies, type Scene } from '../scene.ts';
import { type DueSchedule, dueSchedules } from './due-schedule.ts';
import { surroundingFacets } from './schedule-facets.ts';
import { scheduleTelling } from './schedule-telling.ts';

type Policy = PolicyOf<'scan_execution_policy'>;
type Rule = Extract<Policy['rules'][number], { type: 'schedule' }>;

interface DueRule extends DueSchedule<Policy> {
  readonly rule: Rule;
}

const facet = facetOf<DueRule>();

const cadences = {
  daily: '0 6 * * *',
  weekly: '0 6 * * 4',
  monthly: '0 6 15 * *',
  hourly: '0 * * * *',
  'in steps': '*/15 * * * *',
} as const;
type Cadence = keyof typeof cadences;

const ruleFacets = [
  facet(
    'branches',
    {
      'by name': scans('the branch "main"'),
      several: scans('the branches "main, docs"'),
      'by wildcard': scans('the branch "*"'),
      'none that is there': scans('the branch "gone"'),
      'of an agent': (row) => [
        '"{owner}" is governed by the scan execution policy "{policy}"',
        `the policy "{policy}" lets the agent "cluster" scan at the cadence "${cadenceOf(row)}"`,
      ],
    },
    ({ world, projectId, rule: { branches = [], agents } }) => {
      if (agents !== undefined) return 'of an agent';
      if (branches.some((name) => name.includes('*'))) return 'by wildcard';
      const there = world.branches.filter((row) => row.projectId === projectId).map(({ name }) => name);
      const found = branches.filter((name) => there.includes(name)).length;
      if (found === 0) return 'none that is there';
      return found > 1 ? 'several' : 'by name';
    },
  ),
  facet(
    'cadence',
    { daily: [], weekly: [], monthly: [], hourly: [], 'in steps': [] } satisfies Record<Cadence, readonly never[]>,
    ({ rule: { cadence } }) => cadenceClass(cadence),
  ),
  facet(
    'time zone',
    { 'not said': [], another: ['the last rule of the policy "{policy}" keeps the time of "Asia/Tokyo"'] },
    ({ rule: { timezone } }) => (timezone === undefined ? 'not said' : 'another'),
  ),
  facet(
    'time window',
    { none: [], some: ['the last rule of the policy "{policy}" spreads its runs over 7200 seconds'] },
    ({ rule: { time_window: window } }) => (window === undefined ? 'none' : 'some'),
  ),
  facet(
    'further rules',
    {
      none: [],
      some: ['a further rule of the policy "{policy}" scans the branch "docs" at the cadence "0 4 * * *"'],
    },
    ({ policy: { rules } }) => (rules.length > 1 ? 'some' : 'none'),
  ),
  facet(
    'scans',
    {
      secret_detection: [],
      others: ['the policy "{policy}" runs the scan "container_scanning"'],
      several: ['the policy "{policy}" runs the scans "secret_detection, container_scanning"'],
      none: ['the policy "{policy}" has no actions'],
    },
    ({ policy: { actions } }) => {
      if (actions.length === 0) return 'none';
      if (actions.length > 1) return 'several';
      return actions[0]?.scan === 'secret_detection' ? 'secret_detection' : 'others';
    },
  ),
  facet(
    'scanned before',
    { no: [], yes: ['"{project}" has been scanned on schedule before on "main"'] },
    ({ world, projectId }) =>
      world.pipelines.some((row) => row.projectId === projectId && row.source === 'security_orchestration_policy')
        ? 'yes'
        : 'no',
  ),
];

const facets = [governedFacet(), ...ruleFacets, scopeFacet(), ...surroundingFacets()];

const constraints: readonly Constraint[] = [
  // A file whose scans spread beyond the next run is refused.
  implies({ cadence: ['hourly', 'in steps'] }, { 'time window': ['none'] }),
];

/** Schedules of scan execution policies: each rule with branches or an agent that was due when the scheduler looked. */
export const scanScheduleCombinations: Combinations = {
  policyType: 'scan-execution',
  model: modelOf('scan-execution-schedule', facets, constraints),
  rowsOf: (scene) => dueRules(scene).map((subject) => rowOf(facets, subject)),
  telling: scheduleTelling(facets),
};

function dueRules(scene: Scene): readonly DueRule[] {
  return dueSchedules(scene, () => linkedPolicies(scene.world, 'scan_execution_policy')).flatMap((due) => {
    const rule = due.policy.rules[due.ruleIndex];
    const isNamed = rule?.type === 'schedule' && (rule.branches !== undefined || rule.agents !== undefined);
    return isNamed ? [{ ...due, rule }] : [];
  });
}

function scans(branches: string): (row: Row) => readonly string[] {
  return (row) => [
    '"{owner}" is governed by the scan execution policy "{policy}"',
    `the policy "{policy}" scans ${branches} at the cadence "${cadenceOf(row)}"`,
  ];
}

function cadenceOf({ cadence }: Row): string {
  return cadences[cadence as Cadence];
}

function cadenceClass(cadence: string): Cadence {
  const [minute = '', hour = '', day = '', , weekday = ''] = cadence.trim().split(/\s+/);
  if (/[,\-/]/.test(minute + hour)) return 'in steps';
  if (hour === '*' || cadence === '@hourly') return 'hourly';
  if (weekday !== '*' && weekday !== '') return 'weekly';
  return day !== '*' && day !== '' ? 'monthly' : 'daily';
}
