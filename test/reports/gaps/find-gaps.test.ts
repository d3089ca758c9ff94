import { describe, expect, test } from 'vitest';
import { type RuleId, rules } from '#catalogue';
import {
  type Case,
  type CombinationCoverage,
  type CoverageGap,
  coverageGapKinds,
  coverageOf,
  findGaps,
} from '#reports';
import type { SurvivingMutant } from '../../../reports/mutation/mutation-report.ts';
import { buildAnswer, buildAnswered } from '../coverage/answers.ts';

const all: ReadonlySet<RuleId> = new Set(rules.map(({ id }) => id));
const rule = 'AUTHZ-PAT-005';

function gapsOf(cases: readonly Case[], implemented = all): ReadonlyMap<string, CoverageGap> {
  return new Map(findGaps(coverageOf(cases, implemented)).map((gap) => [gap.id, gap]));
}

const combinations: readonly CombinationCoverage[] = [
  {
    policyType: 'approval',
    strength: 2,
    valid: 4,
    covered: 2,
    groups: [
      {
        parameters: ['branch_type', 'commits'],
        valid: 4,
        covered: 2,
        missing: [
          ['default', 'any'],
          ['protected', 'unsigned'],
        ],
      },
    ],
  },
];

const survivor: SurvivingMutant = {
  caseId: 'features/a.feature:12',
  mutantId: 'approvals-required+1@approval_policy[0].actions[0]',
  operator: 'approvals-required+1',
  policyType: 'approval',
  policy: 'Leads',
  path: 'approval_policy[0].rules[0].vulnerabilities_allowed',
  change: 'vulnerabilities_allowed one more',
  fate: 'survived',
};

test('an item that no case covers is a gap with the id of the item, and a covered one is none', () => {
  const one = buildAnswered(1, buildAnswer({ [rule]: true }, true));

  expect(gapsOf([]).has(`polarity:${rule}:held`)).toBe(true);
  expect(gapsOf([one]).has(`polarity:${rule}:held`)).toBe(false);
  expect(gapsOf([one]).has(`polarity:${rule}:not-held`)).toBe(true);
});

test('taking a case away brings back exactly what only it covered', () => {
  const cases = [
    buildAnswered(1, buildAnswer({ [rule]: true }, false)),
    buildAnswered(2, buildAnswer({ [rule]: false }, true)),
  ];
  const missing = gapsOf(cases);

  const lost = [...gapsOf(cases.slice(0, 1)).keys()].filter((id) => !missing.has(id));

  expect(lost.sort()).toEqual([`condition:${rule}`, `corner:${rule}:misses`, `polarity:${rule}:not-held`]);
});

describe('what is out of reach', () => {
  test('a rule that the target never quotes is one gap, not eight', () => {
    const about = [...gapsOf([], new Set()).values()].filter(({ subject }) => subject === rule);

    expect(about.map(({ id }) => id)).toEqual([`rule:${rule}`]);
    expect(about[0]).toMatchObject({ withinReach: false, why: 'the target never quotes this rule' });
    expect(about[0]?.close).toBe(`teach the target ${rule}, or run a target that knows it`);
  });

  test('what no case on any target could cover is no gap', () => {
    expect(gapsOf([]).has('transition:vulnerability:detected -> confirmed')).toBe(false);
  });
});

describe('risk', () => {
  test.each([
    { id: `rule:${rule}`, risk: 10 },
    { id: `polarity:${rule}:held`, risk: 5 },
    { id: `corner:${rule}:misses`, risk: 3.5 },
    { id: `condition:${rule}`, risk: 3.5 },
    { id: 'value:approval_policy[].rules[].type:scan_finding', risk: 0.9 },
    { id: 'state:access-token:revoked', risk: 2 },
  ])('$id has the risk $risk', ({ id, risk }) => {
    expect(gapsOf([]).get(id)?.risk).toBe(risk);
  });

  test('the greatest comes first, and among equals what a scenario can close', () => {
    const gaps = findGaps(coverageOf([], new Set([rule])));
    const risks = gaps.map((gap) => gap.risk);

    expect(risks).toEqual(risks.toSorted((a, b) => b - a));
    expect(gaps[0]?.id).toBe(`rule:${rule}`);
    expect(gaps[1]).toMatchObject({ risk: 10, withinReach: false });
  });

  test('among equals the policy types take turns', () => {
    const head = findGaps(coverageOf([], all)).slice(0, 3);

    expect(new Set(head.map(({ policyType }) => policyType)).size).toBe(3);
  });
});

test('every gap says what it is, why it matters and how to close it', () => {
  const gaps = findGaps(coverageOf([], all, combinations), { survivors: [survivor] });

  expect(new Set(gaps.map(({ kind }) => kind))).toEqual(new Set(coverageGapKinds));
  expect(gaps.filter(({ title, why, close }) => [title, why, close].some((text) => text.length < 10))).toEqual([]);
  expect(gaps.filter((gap) => /undefined|NaN/.test(JSON.stringify(gap)))).toEqual([]);
  expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length);
});

test('a gap in a rule names a case to start from', () => {
  const one = buildAnswered(1, buildAnswer({ [rule]: true }, false));

  expect(gapsOf([one]).get(`condition:${rule}`)?.close).toContain('start from case 1:');
  expect(gapsOf([one]).get(`rule:${rule}`)?.close).toContain('case 1 consults it');
});

test('a limit says which value is accepted and which is refused', () => {
  const path = 'approval_policy[].actions[].approvals_required';

  expect(gapsOf([]).get(`limit:${path}:max`)?.close).toBe(
    `check a policy file with the value 100 at ${path}: it is accepted`,
  );
  expect(gapsOf([]).get(`limit:${path}:max + 1`)?.close).toContain('the value 101');
});

test('a missing combination carries its values', () => {
  const gaps = findGaps(coverageOf([], all, combinations)).filter(({ kind }) => kind === 'combination');

  expect(gaps.map(({ id, combination }) => ({ id, combination }))).toEqual([
    {
      id: 'combination:approval:branch_type=default + commits=any',
      combination: { branch_type: 'default', commits: 'any' },
    },
    {
      id: 'combination:approval:branch_type=protected + commits=unsigned',
      combination: { branch_type: 'protected', commits: 'unsigned' },
    },
  ]);
  expect(gaps[0]?.why).toContain('2 of 4 valid combinations');
});

test('a surviving mutant weighs as the field that it changes, and one that broke us is no gap', () => {
  const broken = { ...survivor, mutantId: 'other', fate: 'broken' } as const;
  const gaps = findGaps(coverageOf([], all), { survivors: [survivor, broken] });
  const ofMutants = gaps.filter(({ kind }) => kind === 'mutant');

  expect(ofMutants).toHaveLength(1);
  expect(ofMutants[0]).toMatchObject({ severity: 'critical', risk: 5, mutant: survivor });
});
