import { describe, expect, test } from 'vitest';
import { type FlakeKind, flakeKinds, judgeChange } from '#reports';
import { buildWrong } from '../build-case.ts';
import { buildCoverage, buildItem } from '../build-coverage.ts';
import { buildFacts } from './gate-example.ts';
import { id, saidOf } from './said-of.ts';

describe('the suite', () => {
  test('a scenario that fails stops the change', () => {
    expect(saidOf({ candidate: { cases: [buildWrong()], coverage: buildCoverage([buildItem()]) } })).toEqual([
      'fail suite',
    ]);
  });

  test.each([
    ['failed', 'warn suite'],
    ['vacuous', 'fail suite'],
    ['unsupported', 'fail suite'],
    ['broken', 'fail suite'],
  ] as const)('about doubtful rules alone: %s is %s', (status, said) => {
    const cases = [buildWrong({ status, rules: ['CCP-004'] })];

    expect(saidOf({ candidate: { cases, coverage: buildCoverage([buildItem()]) } })).toEqual([said]);
  });

  test('that warns names the rules and how sure they are', () => {
    const cases = [buildWrong({ rules: ['CCP-004'] })];
    const [finding] = judgeChange(buildFacts({ candidate: { cases, coverage: buildCoverage([buildItem()]) } }));

    expect(finding?.message).toContain('(no failure: it is about doubtful rules alone: CCP-004 of medium confidence)');
  });

  test('what breaks is to be run alone first: the machine may be at fault', () => {
    const remedyOf = (status: 'broken' | 'failed') => {
      const cases = [buildWrong({ status })];
      return judgeChange(buildFacts({ candidate: { cases, coverage: buildCoverage([buildItem()]) } }))[0]?.remedy;
    };

    expect(remedyOf('broken')).toBe(`see whether it breaks each time: npx assay run ${id}`);
    expect(remedyOf('failed')).toMatch(/^mend the engine/);
  });

  test('a scenario that was tried again fails all the same, by the name and with the remedy of its kind', () => {
    const foundOf = (kind: FlakeKind) => {
      const flake = { kind, because: 'it was tried', predecessors: [], tries: 5 };
      const cases = [buildWrong({ status: 'broken', flake })];
      return judgeChange(buildFacts({ candidate: { cases, coverage: buildCoverage([buildItem()]) } }))[0];
    };

    for (const kind of flakeKinds) {
      expect(foundOf(kind)?.level, kind).toBe('fail');
      const told = kind === 'deterministic' ? `(${kind})` : `(${kind}: it was tried)`;
      expect(foundOf(kind)?.message, kind).toContain(told);
    }
    expect(new Set(flakeKinds.map((kind) => foundOf(kind)?.remedy)).size).toBe(flakeKinds.length);
    expect(foundOf('time-dependent')?.remedy).toBe(`let it say what time it is: npx assay run ${id}`);
    expect(foundOf('deterministic')?.remedy).toMatch(/^mend the engine;/);
  });

  test('rows of an outline with one title are findings of their own', () => {
    const cases = [1, 2, 3].map((line) => buildWrong({ origin: { line } }));
    const findings = judgeChange(buildFacts({ candidate: { cases, coverage: buildCoverage([buildItem()]) } }));

    expect(new Set(findings.map(({ id }) => id)).size).toBe(3);
  });
});
