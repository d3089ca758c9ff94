import { expect, test } from 'vitest';
import { type ScaleBaseline, worseThan } from '../../../cli/estate/baseline.ts';
import type { EstateMeasurement } from '../../../cli/estate/measure.ts';
import { atSpeedOf, slownessOf } from '../../../cli/nightly/work/slowness.ts';

const before = measured({ merge_request: 10, push: 20, access: 30 });
const baseline: ScaleBaseline = {
  format: 'assay-scale-1',
  allowed: { share: 0.5, floorMs: 5 },
  measured: [before],
};

test('on a computer that loads as slowly as it answers, nothing is worse', () => {
  const now = measured({ merge_request: 40, push: 81, access: 120 }, 4000);

  expect(slownessOf(now, baseline)).toBe(4);
  expect(worseThan(baseline, [atSpeedOf(now, 4)])).toEqual([]);
});

test('what is slower than the rest of a slow computer is worse', () => {
  const now = measured({ merge_request: 40, push: 80, access: 400 }, 4000);

  const worse = worseThan(baseline, [atSpeedOf(now, slownessOf(now, baseline))]);

  expect(worse.map(({ question }) => question)).toEqual(['access']);
});

test('answers that are slow where loading is not are slow by themselves', () => {
  const now = measured({ merge_request: 40, push: 80, access: 120 });

  expect(slownessOf(now, baseline)).toBe(1);
  expect(worseThan(baseline, [atSpeedOf(now, 1)])).toHaveLength(3);
});

test('a size that the baseline does not know has no speed to compare', () => {
  expect(slownessOf({ ...before, projects: 7, copyMs: 9999 }, baseline)).toBe(1);
});

function measured(medians: Readonly<Record<string, number>>, copyMs = 1000): EstateMeasurement {
  const costs = Object.entries(medians).map(([kind, median]) => [kind, { asked: 1, median, p95: median, queries: 1 }]);
  const questions = Object.fromEntries(costs) as EstateMeasurement['questions'];
  return { projects: 1000, seed: 1, rows: 1000, copyMs, loadMs: copyMs, questions };
}
