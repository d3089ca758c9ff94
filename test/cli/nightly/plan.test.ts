import { expect, test } from 'vitest';
import { type UnitKind, unitKinds } from '#reports';
import type { NightInputs } from '../../../cli/nightly/night-inputs.ts';
import { planNight } from '../../../cli/nightly/plan.ts';

const inputs: NightInputs = {
  seed: 1,
  paths: ['features'],
  projects: 10_000,
  runs: 50,
  laws: Array.from({ length: 90 }, (_, at) => ({ id: `LAW-SCOPE-${at}`, inMemory: at !== 3 })),
  lawNames: [],
  kinds: [],
  scenarios: { approval: 550, scope: 110 },
  imports: [],
  fingerprints: { features: '', sources: '' },
  costs: {},
  searches: {},
};

test('the same inputs make the same plan, and no unit comes twice', () => {
  const ids = firstOf(1000).map(({ id }) => id);

  expect(firstOf(1000).map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(1000);
});

test('the suite comes first, and every kind has its turn within the first forty units', () => {
  const plan = firstOf(40);
  const missing = unitKinds.filter((kind) => !plan.some((unit) => unit.kind === kind));

  expect(plan[0]?.kind).toBe('suite');
  expect(missing).toEqual([]);
});

test('survivors of a policy type are looked at after the last of its mutants', () => {
  const ids = firstOf(2000).map(({ id }) => id);

  expect(ids.indexOf('survivors:approval:1')).toBeGreaterThan(ids.indexOf('mutants:approval:1:7/7'));
});

test('a law that needs a database is not tried in memory', () => {
  expect(firstOf(2000).some(({ id }) => id.startsWith('law:LAW-SCOPE-3:in-process'))).toBe(false);
});

test('of the kinds that were asked for nothing else comes, and a plan of finite kinds ends', () => {
  const kinds: readonly UnitKind[] = ['mutants', 'scale'];
  const plan = [...planNight({ ...inputs, kinds })];

  expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(['suite', ...kinds]));
});

test('a kind whose units took longer in earlier nights gets fewer of them', () => {
  const count = (costs: NightInputs['costs']) =>
    planNight({ ...inputs, costs })
      .take(300)
      .filter(({ kind }) => kind === 'diff')
      .toArray().length;

  expect(count({ diff: 100_000 })).toBeLessThan(count({}) / 3);
  expect(count({ diff: 1_000 })).toBeGreaterThan(count({}));
});

test('units that took no time at all do not keep the others waiting', () => {
  const plan = planNight({ ...inputs, costs: { diff: 0, 'law on reference': 0, 'law on in-process': 0 } });

  expect(plan.take(20_000).some(({ kind }) => kind === 'repeat')).toBe(true);
});

test('short nights with different seeds begin with different laws', () => {
  const first = (seed: number) => planNight({ ...inputs, seed }).find(({ kind }) => kind === 'law')?.id;

  expect(first(1)).toBe('law:LAW-SCOPE-1:reference:1');
  expect(first(95)).toBe('law:LAW-SCOPE-5:reference:1');
});

test('the mutants of small policy types come before those of large ones', () => {
  const types = [...planNight({ ...inputs, kinds: ['mutants'] })].flatMap((unit) =>
    unit.kind === 'mutants' && unit.order === 1 ? [unit.policyType] : [],
  );

  expect([...new Set(types)]).toEqual(['scope', 'approval']);
});

test('without an estate none is measured', () => {
  expect([...planNight({ ...inputs, projects: 0, kinds: ['scale'] })].map(({ id }) => id)).toEqual(['suite']);
});

function firstOf(count: number) {
  return planNight(inputs).take(count).toArray();
}
