import { expect, test } from 'vitest';
import {
  hasNews,
  joinMutation,
  type LawProduct,
  type MutantsProduct,
  meanCosts,
  type NightFacts,
  nightlyMarkdown,
  nightRecord,
  nightsText,
  type Product,
  parseNights,
  recordedCosts,
  reportNight,
  type SuiteProduct,
  searchesOf,
  type Unit,
} from '#reports';

const fates = {
  generated: 4,
  invalid: 0,
  duplicate: 0,
  equivalent: 0,
  unreached: 0,
  survived: 1,
  killed: 3,
  broken: 0,
};
const suite: Unit = { id: 'suite', kind: 'suite' };
const times = { startedAt: '2026-11-22T02:00:00.000Z', usedMs: 60_000, byKind: {}, costs: {} };

test('a counterexample that an earlier night found is known again by another seed', () => {
  const first = night('one', [lawUnit(broken(1, 'the merge request "a" needs 2 approvals'))]);
  const second = night('two', [lawUnit(broken(2, 'the merge request "b" needs 17 approvals'))], [first]);

  expect(first.findings.map(({ since }) => since)).toEqual([null]);
  expect(hasNews(first)).toBe(true);
  expect(second.findings.map(({ since }) => since)).toEqual(['one']);
  expect(hasNews(second)).toBe(false);
});

test('another reason for the same law is new', () => {
  const first = night('one', [lawUnit(broken(1, 'an approval too many'))]);
  const second = night('two', [lawUnit(broken(1, 'a merge request that may not merge'))], [first]);

  expect(hasNews(second)).toBe(true);
});

test('a counterexample says how to go straight back to it', () => {
  const [finding] = night('one', [lawUnit(broken(5, 'why'))]).findings;

  expect(finding?.again).toBe('npx assay fuzz LAW-SCOPE-01 --seed 5 --path 3:1 --runs 50 --target in-process');
});

test('a law that no example of the night could test is a finding, and one that some could is none', () => {
  const untested = { ...broken(1, ''), status: 'vacuous' as const, premiseMet: 0, counterexample: null };
  const tested = { ...untested, status: 'held' as const, premiseMet: 4 };

  expect(night('one', [lawUnit(untested, 1), lawUnit(untested, 2)]).findings).toMatchObject([{ kind: 'vacuous law' }]);
  expect(night('one', [lawUnit(untested, 1), lawUnit(tested, 2)]).findings).toEqual([]);
});

test('a share that fell since the last night that had it is worse, also where a night between had none', () => {
  const first = night('one', [suiteOf(9)]);
  const between = night('two', [lawUnit(broken(1, 'x'))], [first]);
  const last = night('three', [suiteOf(8)], [first, between]);

  expect(last.worse).toEqual([
    { figure: 'coverage of rule', before: 90, after: 80, words: 'coverage of rule: 80.0 %, before 90.0 %' },
  ]);
  expect(night('four', [suiteOf(8)], [first, last]).worse).toEqual([]);
});

test('the score of a policy type counts only once all its parts are there', () => {
  const part = (number: number): [Unit, Product] => [
    { id: `mutants:scope:1:${number}/2`, kind: 'mutants', policyType: 'scope', order: 1, part: number, parts: 2 },
    {
      kind: 'mutants',
      policyType: 'scope',
      order: 1,
      part: number,
      parts: 2,
      cases: 9,
      evaluations: 10,
      total: fates,
      operators: { [`operator ${number}`]: fates },
      survivors: [],
    },
  ];
  const both = [part(1), part(2)].map(([, product]) => product as MutantsProduct);

  expect(joinMutation(both.slice(0, 1))).toBeNull();
  expect(joinMutation(both)).toMatchObject({
    cases: 9,
    evaluations: 20,
    total: { generated: 8, killed: 6 },
    policyTypes: { scope: { generated: 8, survived: 2 } },
    operators: { 'operator 1': fates, 'operator 2': fates },
  });
  expect(night('one', [part(1)]).figures.mutation).toEqual({});
  expect(night('one', [part(1), part(2)]).figures.mutation).toEqual({ scope: { score: 0.75, survivors: 0 } });
});

test('figures over other features are not compared, and what was found there is not gone', () => {
  const failed: [Unit, Product] = [suite, { ...suiteProduct(9), failures: [failure] }];
  const all = night('one', [failed]);

  const part = night('two', [suiteOf(1)], [all], { paths: ['features/scope'] });

  expect(part).toMatchObject({ previous: null, worse: [], gone: [] });
  expect(nightlyMarkdown(part, [nightRecord(all)])).toContain('The first night over these features');
  expect(night('three', [suiteOf(8)], [all])).toMatchObject({ previous: 'one', gone: ['scenario:a.feature:fails'] });
});

test('slow questions of one size are one finding, and a slow computer is told among the figures', () => {
  const scale: [Unit, Product] = [
    { id: 'scale:1000', kind: 'scale', projects: 1000 },
    {
      kind: 'scale',
      projects: 1000,
      rows: 9,
      questions: {},
      slowness: 4.5,
      worse: ['push at ...: slow', 'access ...'],
    },
  ];

  const report = night('one', [scale]);

  expect(report.findings).toMatchObject([{ id: 'scale:1000', details: 'push at ...: slow; access ...' }]);
  expect(nightlyMarkdown(report, [])).toContain('all took 4.5 times as long as in the baseline');
});

test('gaps that stay open are told by name, and so are scenarios that cover combinations', () => {
  const report = night('one', [
    [
      { id: 'gaps:1', kind: 'gaps', from: 0, count: 1 },
      {
        kind: 'gaps',
        results: [{ gap: 'rule:A', title: 't', policyType: 'scope', risk: 1, became: 'open', words: 'none in 1500' }],
      },
    ],
    [
      { id: 'combinations:scope:3', kind: 'combinations', model: 'scope', strength: 3 },
      { kind: 'combinations', model: 'scope', strength: 3, valid: 9, covered: 4, rows: 5, files: [] },
    ],
  ]);
  const page = nightlyMarkdown(report, []);

  expect(page).toContain('## Gaps that stay open\n\n- `rule:A` t: none in 1500');
  expect(page).toContain('5 scenarios in `combinations/scope/`');
});

test('what units took and which gaps were searched is remembered for nights over the same features', () => {
  const entries = [10, 30].map((ms, at) => ({ unit: { id: `diff:${at}`, kind: 'diff', round: at } as const, ms }));
  const search: [Unit, Product] = [
    { id: 'gaps:1', kind: 'gaps', from: 0, count: 1 },
    {
      kind: 'gaps',
      results: [{ gap: 'rule:A', title: 't', policyType: 'scope', risk: 1, became: 'open', words: 'none' }],
    },
  ];
  const first = nightRecord(night('one', [search], [], { times: { ...times, costs: meanCosts(entries) } }));
  const nights = parseNights(nightsText([first, { ...first, run: 'two', costs: { repeat: 7 } }]));

  expect(recordedCosts(nights, ['features'])).toEqual({ diff: 20, repeat: 7 });
  expect(searchesOf(nights, ['features'])).toEqual({ 'rule:A': 2 });
  expect(recordedCosts(nights, ['features/scope'])).toEqual({});
});

test('what an earlier night proposed for a gap is not new', () => {
  const search: [Unit, Product] = [
    { id: 'gaps:1', kind: 'gaps', from: 0, count: 1 },
    {
      kind: 'gaps',
      results: [{ gap: 'rule:A', title: 't', policyType: 'scope', risk: 1, became: 'proposed', words: 'a scenario' }],
    },
  ];
  const first = night('one', [search]);

  expect(first.proposals).toEqual([{ gap: 'rule:A', title: 't', scenario: 'a scenario', isNew: true }]);
  expect(night('two', [search], [first]).proposals).toMatchObject([{ isNew: false }]);
});

test('a law that holds again is said to be gone, and one that was not tried is not', () => {
  const first = night('one', [lawUnit(broken(1, 'x'))]);
  const held = { ...broken(2, ''), status: 'held' as const, counterexample: null };

  expect(night('two', [lawUnit(held)], [first]).gone).toEqual(['law:LAW-SCOPE-01:in-process:x']);
  expect(night('two', [suiteOf(9)], [first]).gone).toEqual([]);
});

test('the page tells the new apart from the known', () => {
  const first = night('one', [lawUnit(broken(1, 'an approval too many'))]);
  const page = nightlyMarkdown(night('two', [lawUnit(broken(1, 'an approval too many')), suiteOf(9)], [first]), [
    nightRecord(first),
  ]);

  expect(page).toContain('**nothing new**; 1 known before.');
  expect(page).toContain('LAW-SCOPE-01 on in-process: a title (since one)');
  expect(page).not.toContain('## New');
});

function night(
  run: string,
  done: readonly (readonly [Unit, Product])[],
  before: readonly ReturnType<typeof reportNight>[] = [],
  facts: Partial<NightFacts> = {},
) {
  return reportNight(
    done.map(([unit, product]) => ({ unit, product })),
    {
      run,
      paths: ['features'],
      lawsToTry: 2,
      seed: 1,
      replayCommand: 'again',
      resumeCommand: 'on',
      interrupted: false,
      times,
      earlier: before.map(nightRecord),
      ...facts,
    },
  );
}

function lawUnit(report: NonNullable<LawProduct['report']>, round = 1): [Unit, Product] {
  const unit: Unit = {
    id: `law:LAW-SCOPE-01:in-process:${round}`,
    kind: 'law',
    law: report.id,
    target: 'in-process',
    round,
  };
  return [unit, { kind: 'law', report, cases: [] }];
}

function broken(seed: number, because: string): NonNullable<LawProduct['report']> {
  return {
    id: 'LAW-SCOPE-01',
    title: 'a title',
    source: 'somewhere',
    policyType: 'scope',
    target: 'in-process',
    seed,
    status: 'failed',
    runs: 4,
    premiseMet: 4,
    reason: null,
    runsWanted: 50,
    counterexample: { path: '3:1', because, gherkin: 'Feature: a law\n' },
  };
}

const failure = { id: 'a.feature:3', title: 'fails', uri: 'a.feature', status: 'failed', failure: 'no' };

function suiteOf(covered: number): [Unit, Product] {
  return [suite, suiteProduct(covered)];
}

function suiteProduct(covered: number): SuiteProduct {
  return { kind: 'suite', scenarios: 3, passed: 3, failures: [], shares: { rule: { covered, total: 10 } }, gaps: [] };
}
