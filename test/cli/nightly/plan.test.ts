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
  kinds: [],
  allure: 'none',
  scenarios: { approval: 550, scope: 110 },
  fingerprint: '',
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
  // Scenarios are searched for what survives of a policy type once all its mutants are made.
  expect(missing).toEqual(['survivors']);
  expect(firstOf(400).some(({ kind }) => kind === 'survivors')).toBe(true);
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

test('without an estate none is measured', () => {
  expect([...planNight({ ...inputs, projects: 0, kinds: ['scale'] })].map(({ id }) => id)).toEqual(['suite']);
});

function firstOf(count: number) {
  return planNight(inputs).take(count).toArray();
}
