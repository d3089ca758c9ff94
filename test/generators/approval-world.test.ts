import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approvalBranchTypes,
  approvalRuleTypes,
  commitKinds,
  fallbackModes,
  policyScanners,
  severityLevels,
  vulnerabilityStates,
} from '#catalogue';
import { readPolicyDocument } from '#engine';
import { type ApprovalWorld, type ApprovalWorldConstraints, approvalWorld, GeneratorError } from '#generators';
import { referenceTarget } from '#targets';
import { openTestDatabase } from '../targets-database.ts';
import { visitedWhileShrinking } from './shrinking.ts';

const seed = 20260115;
let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  await database.close();
});

const worlds = fc.sample(approvalWorld(), { seed, numRuns: 600 });

describe('a generated approval world', () => {
  test('is the same for the same seed, and another one for another seed', () => {
    const [one, same] = [1, 2].map(() => fc.sample(approvalWorld(), { seed, numRuns: 5 }));
    const [other] = [fc.sample(approvalWorld(), { seed: seed + 1, numRuns: 5 })];

    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test('has valid policy files only', () => {
    const invalid = worlds.slice(0, 300).flatMap(problemsOf);

    expect(invalid).toEqual([]);
  });

  test('is stored in Postgres without an error, and its questions are answered', async () => {
    const target = referenceTarget(database.client);
    const kinds = new Set<string>();
    for (const { world, questions } of worlds.slice(0, 60)) {
      const session = await target.open(world);
      for (const question of questions) kinds.add((await session.ask(question)).kind);
      await session.close();
    }

    expect(kinds).toEqual(new Set(['decided']));
  });

  test('has findings whose uuids are on both sides and among the vulnerabilities, and severities that drift', () => {
    const findings = worlds.flatMap(({ plan }) => plan.findings);

    expect(
      findings.filter(({ onSource, onTarget, vulnerability }) => onSource && onTarget && vulnerability !== null).length,
    ).toBeGreaterThan(50);
    expect(findings.filter(({ onSource, onTarget }) => onSource && !onTarget).length).toBeGreaterThan(50);
    expect(findings.filter(({ severity, severityOnTarget }) => severity !== severityOnTarget).length).toBeGreaterThan(
      20,
    );
  });

  test('has rules about a scanner that runs nowhere', () => {
    const ran = new Set(worlds.flatMap(({ world }) => world.securityScans.map(({ scanType }) => scanType)));
    const named = new Set(
      worlds.flatMap(({ world }) => world.policyFiles.flatMap(({ content }) => content.match(/api_fuzzing/g) ?? [])),
    );

    expect([ran.has('api_fuzzing'), named.has('api_fuzzing')]).toEqual([false, true]);
  });

  test('refers to people who exist, and now and then to nobody', () => {
    const named = worlds.flatMap(({ world }) =>
      world.policyFiles.map(({ content }) => content).filter((text) => text.includes('user_approvers')),
    );
    const stray = named.filter((text) => text.includes('nobody'));

    expect(stray.length).toBeGreaterThan(0);
    expect(stray.length).toBeLessThan(named.length / 4);
  });
});

describe('every word is reached:', () => {
  const text = JSON.stringify(worlds.map(({ plan }) => plan));
  const columns = worlds.map(({ world }) => world);

  test.each([
    ['rule types', approvalRuleTypes],
    ['severities', severityLevels],
    ['scanners', policyScanners],
    ['vulnerability states', vulnerabilityStates],
    ['branch types', approvalBranchTypes],
    ['commit kinds', commitKinds],
    ['fallback modes', fallbackModes],
    [
      'other keys',
      [
        'epss_score',
        'known_exploited',
        'vulnerability_age',
        'licenses',
        'license_types',
        'branch_exceptions',
        'bypass_settings',
        'warn',
      ],
    ],
    [
      'approvers',
      ['role_approvers', 'user_approvers', 'group_approvers', 'developer', 'maintainer', 'owner', 'reporter', 'guest'],
    ],
  ])('%s', (_, words) => {
    expect(words.filter((word) => !text.includes(`"${word}"`))).toEqual([]);
  });

  test('roles, signatures, scan and pipeline statuses', () => {
    expect(new Set(columns.flatMap(({ members }) => members.map(({ accessLevel }) => accessLevel)))).toEqual(
      new Set([10, 15, 20, 25, 30, 40, 50]),
    );
    expect(new Set(columns.flatMap(({ commits }) => commits.map(({ signature }) => signature)))).toEqual(
      new Set(['none', 'unverified', 'verified']),
    );
    expect(new Set(columns.flatMap(({ securityScans }) => securityScans.map(({ status }) => status)))).toEqual(
      new Set(['succeeded', 'job_failed', 'report_error']),
    );
    expect(new Set(columns.flatMap(({ pipelines }) => pipelines.map(({ status }) => status)))).toEqual(
      new Set(['success', 'failed', 'manual', 'canceled', 'running']),
    );
    expect(new Set(columns.flatMap(({ vulnerabilities }) => vulnerabilities.map(({ state }) => state)))).toEqual(
      new Set(['detected', 'confirmed', 'resolved', 'dismissed']),
    );
  });
});

describe('shrinking', () => {
  test('stays valid, and ends with one policy, one rule, one commit, and nothing else', async () => {
    const visited = await visitedWhileShrinking(approvalWorld(), seed);

    const smallest = visited.at(-1);
    expect(visited.flatMap(problemsOf)).toEqual([]);
    expect(smallest?.plan).toMatchObject({
      findings: [],
      components: [],
      approvals: [],
      ownRule: null,
      setAside: [],
      targetBranch: 'main',
    });
    expect(smallest?.world.users.map(({ name }) => name)).toEqual(['Ana']);
    expect(smallest?.plan.policies.map(({ policy }) => policy.rules)).toEqual([
      [{ type: 'any_merge_request', branches: [], commits: 'any' }],
    ]);
  });
});

describe('constraints', () => {
  test('are kept', () => {
    const small = {
      maxPolicies: 1,
      maxRules: 1,
      maxFindings: 1,
      maxPeople: 1,
      maxActions: 0,
      maxCommits: 1,
      ruleTypes: ['scan_finding'] as const,
    };
    const plans = fc.sample(approvalWorld(small), { seed, numRuns: 100 }).map(({ plan }) => plan);

    expect(Math.max(...plans.map(({ policies }) => policies.length))).toBe(1);
    expect(Math.max(...plans.map(({ findings }) => findings.length))).toBe(1);
    expect(
      new Set(plans.flatMap(({ policies }) => policies.flatMap(({ policy }) => policy.rules.map(({ type }) => type)))),
    ).toEqual(new Set(['scan_finding']));
  });

  test.each<[Partial<ApprovalWorldConstraints>, string]>([
    [{ maxPolicies: 0 }, 'maxPolicies: expected a whole number from 1 to 3: received `0`'],
    [{ maxFindings: 1.5 }, 'maxFindings: expected a whole number from 0 to 60: received `1.5`'],
    [{ ruleTypes: [] }, 'ruleTypes: expected some of scan_finding, license_finding, any_merge_request: received `[]`'],
    [{ ruleTypes: ['any'] as never }, 'received `["any"]`'],
    [{ maxPolicy: 1 } as never, '`maxPolicy`: no such constraint'],
  ])('that nothing can satisfy throw: %j', (constraints, message) => {
    expect(() => approvalWorld(constraints)).toThrow(message);
    expect(() => approvalWorld(constraints)).toThrow(GeneratorError);
  });
});

function problemsOf({ world }: ApprovalWorld): readonly string[] {
  return world.policyFiles.flatMap(({ content }) => {
    const { valid, problems } = readPolicyDocument(content);
    return valid ? [] : problems.map(({ message }) => message);
  });
}
