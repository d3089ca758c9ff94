import { describe, expect, test } from 'vitest';
import type { AccessQuestion } from '#engine';
import { type Case, type GateFacts, judgeChange, type PolicySuite } from '#reports';
import { buildCase, buildDecided, buildQuestion, needsOneApproval } from '../build-case.ts';
import { buildCoverage, buildItem } from '../build-coverage.ts';
import { buildDelta, buildFacts, buildGroup } from './gate-example.ts';

const question: AccessQuestion = {
  kind: 'access',
  credential: { kind: 'anonymous' },
  action: { via: 'ability', permission: 'read_code' },
  resource: { kind: 'project', id: 1 },
};

describe('a scenario that changed policies decide otherwise', () => {
  test('than it expects stops the change, where the old ones met it', () => {
    const found = findings({ base: [met()], candidate: [missed()] });

    expect(found).toContainEqual(
      expect.objectContaining({
        check: 'suite',
        level: 'fail',
        message: expect.stringContaining('the policies of cedar'),
      }),
    );
  });

  test('is nobody’s news where the old ones missed it too', () => {
    expect(findings({ base: [missed()], candidate: [missed()] })).toEqual([]);
  });

  test('warns where it is about doubtful rules alone', () => {
    const doubtful = { rules: ['CCP-004'] } as const;
    const found = findings({ base: [met(doubtful)], candidate: [missed(doubtful)] });

    expect(found.map(({ level }) => level)).toEqual(['warn']);
  });
});

describe('a group of changed policies', () => {
  const group = buildGroup({ inLanguage: true, policyFile: 'a.cedar', policy: 'guests', movement: 'narrower' });
  const delta = buildDelta([{ ...group, caseIds: [met().id] }]);
  const changedScenarios = new Set([met().id]);

  test('is covered by a changed scenario that only the new policies meet', () => {
    const found = findings({ base: [missed()], candidate: [met()] }, { delta, changedScenarios });

    expect(found.map(({ check }) => check)).not.toContain('untested-change');
  });

  test('is not covered by one that the old ones meet as well', () => {
    const found = findings({ base: [met()], candidate: [met()] }, { delta, changedScenarios });

    expect(found.map(({ check }) => check)).toContain('untested-change');
  });

  test('is covered even where the documented rules say otherwise, which warns', () => {
    const failing = { ...missed(), status: 'failed' as const, failure: 'no' };
    const candidate = { cases: [failing], coverage: buildCoverage([buildItem()]) };
    const found = findings({ base: [missed()], candidate: [met()] }, { delta, changedScenarios, candidate });

    expect(found.map(({ check, level }) => `${level} ${check}`)).toEqual(['warn suite']);
  });
});

describe('a policy that decided the suite on the base', () => {
  const policies = new Map([['guests', { path: 'a.cedar', line: 3 }]]);
  const decided = met({ steps: [asking('guests')] });

  test('and decides nothing now is coverage debt', () => {
    const found = findings({ base: [decided], candidate: [met()], policies });

    expect(found).toEqual([
      expect.objectContaining({ check: 'coverage-debt', level: 'fail', location: { path: 'a.cedar', line: 3 } }),
    ]);
  });

  test('and still decides something, or is gone, is none', () => {
    expect(findings({ base: [decided], candidate: [decided], policies })).toEqual([]);
    expect(findings({ base: [decided], candidate: [met()] })).toEqual([]);
  });

  test('only warns where an answer of it is another now', () => {
    const delta = buildDelta([buildGroup({ caseIds: [decided.id], movement: 'narrower', cause: doubtfulCause })]);
    const found = findings({ base: [decided], candidate: [met()], policies }, { delta });

    expect(found.filter(({ check }) => check === 'coverage-debt').map(({ level }) => level)).toEqual(['warn']);
  });
});

const doubtfulCause = { rule: 'CCP-004', confidence: 'medium', words: 'CCP-004' } as const;

describe('a small change of a changed policy', () => {
  const policies = new Map([['guests', { path: 'a.cedar', line: 3 }]]);
  const fate = (killed: boolean) => [
    { policy: 'guests', mutant: 'effect', change: 'permit becomes forbid', killedBy: killed ? met().id : null },
  ];
  const suite = { base: [met()], candidate: [met()], policies };

  test('that nobody notices any more is mutation debt', () => {
    const found = findings({ ...suite, mutants: { base: fate(true), candidate: fate(false) } });

    expect(found).toEqual([
      expect.objectContaining({
        check: 'mutation-debt',
        level: 'fail',
        message: 'nobody notices any more when `guests` is changed: permit becomes forbid',
      }),
    ]);
  });

  test('only warns where the answer that gave it away is another now', () => {
    const delta = buildDelta([buildGroup({ caseIds: [met().id], movement: 'narrower', cause: doubtfulCause })]);
    const found = findings({ ...suite, mutants: { base: fate(true), candidate: fate(false) } }, { delta });

    expect(found.filter(({ check }) => check === 'mutation-debt').map(({ level }) => level)).toEqual(['warn']);
  });

  test('that nobody noticed before, or that is new, is none', () => {
    expect(findings({ ...suite, mutants: { base: fate(false), candidate: fate(false) } })).toEqual([]);
    expect(findings({ ...suite, mutants: { base: [], candidate: fate(false) } })).toEqual([]);
  });
});

interface Sides extends Partial<Pick<PolicySuite, 'policies' | 'mutants'>> {
  readonly base: readonly Case[];
  readonly candidate: readonly Case[];
}

function findings({ base, candidate, ...rest }: Sides, facts: Partial<GateFacts> = {}) {
  const byId = (cases: readonly Case[]) => new Map(cases.map((one) => [one.id, one]));
  const suite: PolicySuite = {
    language: 'cedar',
    base: byId(base),
    candidate: byId(candidate),
    policies: new Map(),
    mutants: { base: [], candidate: [] },
    ...rest,
  };
  return judgeChange(buildFacts({ policySuites: [suite], ...facts }));
}

function met(overrides: Parameters<typeof buildCase>[0] = {}): Case {
  return buildCase({ steps: [buildQuestion({ question })], ...overrides });
}

function missed(overrides: Parameters<typeof buildCase>[0] = {}): Case {
  const mismatches = [{ expectation: needsOneApproval, actual: 0 }];
  return buildCase({ steps: [buildQuestion({ question, mismatches })], ...overrides });
}

function asking(policy: string) {
  const evidence = { rule: 'AUTHZ-ROLE-001', held: true, subject: `policy \`${policy}\``, because: '' } as const;
  return buildQuestion({ question, verdict: buildDecided(evidence) });
}
