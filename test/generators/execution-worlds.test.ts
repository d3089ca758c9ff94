import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  criterionTypes,
  dismissalReasons,
  dotenvWords,
  emptyPipelineWords,
  overrideSeverities,
  pipelineConfigStrategies,
  policyExperiments,
  policyPipelineSources,
  scanBranchTypes,
  scanKinds,
  scheduleTypes,
  severityLevels,
  severityOverrideOperations,
  suffixWords,
  vulnerabilityActionTypes,
  vulnerabilityRuleTypes,
  weekdays,
} from '#catalogue';
import { type Event, pipelineSources, type Question, readPolicyDocument, type World } from '#engine';
import { anyWorld, branchWorld, pipelineWorld, statusCheckWorld, vulnerabilityWorld } from '#generators';
import { referenceTarget } from '#targets';
import { openTestDatabase } from '../targets-database.ts';
import { generatorLaws, type Words } from './generator-laws.ts';

interface Made {
  readonly plan: unknown;
  readonly world: World;
}

generatorLaws('a world of pipelines', {
  arbitrary: () => pipelineWorld(),
  problemsOf,
  draws: 400,
  words: {
    strategies: inPlan(pipelineConfigStrategies),
    'words for empty pipelines': inPlan(emptyPipelineWords),
    suffixes: inPlan(suffixWords),
    'words for dotenv artifacts': inPlan(dotenvWords),
    experiments: inPlan(policyExperiments),
    scans: inPlan(scanKinds),
    'branch types': inPlan(scanBranchTypes),
    'sources of pipelines': inPlan(pipelineSources),
    'sources of rules': {
      all: policyPipelineSources,
      seenIn: ({ plan }) => plan.scanPolicies.flatMap(({ policy }) => policy.rules.flatMap(textsIn)),
    },
    'schedule types': inPlan(scheduleTypes),
    weekdays: inPlan(weekdays),
    places: inPlan(['project', 'group', 'root']),
    reaches: inPlan(['everywhere', 'here', 'elsewhere']),
    skippers: inPlan(['everybody', 'nobody', 'the starter', 'somebody else']),
    'stages that are always there': inPlan(['.pre', '.post', '.pipeline-policy-pre', '.pipeline-policy-post']),
    'ways to ask for skipping': inPlan(['by message', 'by push option']),
  },
  sizeOf: ({ world }) => JSON.stringify(world).length,
  smallest: 4000,
  impossible: [
    ['more policies than a file may hold', () => pipelineWorld({ maxPipelinePolicies: 8 })],
    ['no strategy', () => pipelineWorld({ strategies: [] })],
    ['a scan that there is not', () => pipelineWorld({ scans: ['mast' as never] })],
  ],
});

generatorLaws('a world of vulnerabilities', {
  arbitrary: () => vulnerabilityWorld(),
  problemsOf,
  words: {
    'rule types': inPlan(vulnerabilityRuleTypes),
    'action types': inPlan(vulnerabilityActionTypes),
    criteria: inPlan(criterionTypes),
    'dismissal reasons': inPlan(dismissalReasons),
    operations: inPlan(severityOverrideOperations),
    'new severities': inPlan(overrideSeverities),
    severities: inPlan(severityLevels),
    states: inPlan(['detected', 'confirmed', 'resolved', 'dismissed']),
    bots: inPlan(['active', 'blocked', 'absent']),
    branches: inPlan(['main', 'feature']),
  },
  sizeOf: ({ world }) => JSON.stringify(world).length,
  smallest: 3800,
  impossible: [
    ['a fourth criterion', () => vulnerabilityWorld({ maxCriteria: 4 })],
    ['no action', () => vulnerabilityWorld({ actionTypes: [] })],
  ],
});

generatorLaws('a world of status checks', {
  arbitrary: () => statusCheckWorld(),
  problemsOf,
  words: {
    statuses: inPlan(['passed', 'failed', 'pending']),
    commits: inPlan(['head', 'an earlier commit']),
    visibilities: inPlan(['private', 'internal', 'public']),
    roles: inPlan(['guest', 'planner', 'reporter', 'developer', 'maintainer', 'owner']),
    branches: inPlan(['main', 'release/*', 'main-legacy', 'Main']),
  },
  sizeOf: ({ world }) => JSON.stringify(world).length,
  smallest: 5500,
  impossible: [['nobody', () => statusCheckWorld({ maxPeople: 0 })]],
});

generatorLaws('a world of protected branches', {
  arbitrary: () => branchWorld(),
  problemsOf,
  words: {
    actors: inPlan(['person', 'bot', 'service account', 'nobody']),
    roles: inPlan(['developer', 'maintainer', 'owner', 'reporter']),
    'branch types': inPlan(['protected', 'default']),
    branches: inPlan(['main', 'release/1', 'docs', 'release/*']),
    reasons: inPlan(['the hotfix of Friday', ' ']),
  },
  sizeOf: ({ world }) => JSON.stringify(world).length,
  smallest: 4500,
  impossible: [],
});

describe('a world of any kind', () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;

  beforeAll(async () => {
    database = await openTestDatabase();
  });

  afterAll(async () => {
    await database.close();
  });

  test('is stored in Postgres, lets its events happen, and has all its questions decided', async () => {
    const target = referenceTarget(database.client);
    const [asked, happened, verdicts] = [new Set<Question['kind']>(), new Set<Event['kind']>(), new Set<string>()];
    for (const { world, events, questions } of fc.sample(anyWorld(), { seed: 20260115, numRuns: 80 })) {
      const session = await target.open(world);
      for (const event of events) {
        await session.happen(event);
        happened.add(event.kind);
      }
      for (const question of questions) {
        verdicts.add((await session.ask(question)).kind);
        asked.add(question.kind);
      }
      await session.close();
    }

    expect(verdicts).toEqual(new Set(['decided']));
    expect([...asked].toSorted()).toEqual([
      'access',
      'branch_change',
      'merge_request',
      'pipeline',
      'policies',
      'push',
      'scheduled_pipelines',
      'status_check_call',
      'vulnerabilities',
    ]);
    expect([...happened]).toEqual(
      expect.arrayContaining(['pipeline_finished', 'schedules_fire', 'status_check_retried', 'status_checks_time_out']),
    );
  });
});

/** Words that the plan must name. */
function inPlan(all: readonly string[]): Words<Made> {
  return { all, seenIn: ({ plan }) => textsIn(plan) };
}

/** Every text in a plain value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function problemsOf({ world }: Made): readonly string[] {
  return world.policyFiles.flatMap(({ content }) =>
    readPolicyDocument(content).problems.flatMap(({ severity, message }) => (severity === 'error' ? [message] : [])),
  );
}
