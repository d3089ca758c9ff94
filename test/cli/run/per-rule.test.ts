import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulesOf } from '#steps';
import { processContext } from '../../../cli/process-context.ts';
import { perRule } from '../../../cli/run/per-rule.ts';
import { picklesOf, placeOf, planRun } from '../../../cli/run/plan.ts';

const root = join(import.meta.dirname, '../../..');
const context = { ...processContext(), cwd: root };
const pickles = globSync('features/**/*.feature', { cwd: root })
  .toSorted()
  .flatMap((uri) => picklesOf(context, uri));

test('every rule that some scenario claims is still claimed, twice where it was', () => {
  const counts = (chosen: ReturnType<typeof perRule>) =>
    Map.groupBy(
      chosen.flatMap(({ tags }) => rulesOf(tags.map(({ name }) => name))),
      (rule) => rule,
    );
  const [before, after] = [counts(pickles), counts(perRule(pickles, 2))];

  const lost = [...before].filter(([rule, own]) => (after.get(rule)?.length ?? 0) < Math.min(own.length, 2));

  expect(before.size).toBeGreaterThan(500);
  expect(lost).toEqual([]);
});

test('a short run leaves out what says the same once more', () => {
  expect(perRule(pickles, 2).length).toBeLessThan(pickles.length * 0.6);
  expect(perRule(pickles, 1).length).toBeLessThan(perRule(pickles, 2).length);
});

test('the seed shuffles the order and never the choice', async () => {
  const choices = await Promise.all(
    [1, 2, 3].map((seed) => planRun(context, { paths: ['features/authorization'], tags: '', seed, perRule: 2 })),
  );

  const [first, ...others] = choices.map(({ pickles: chosen }) => chosen.map(placeOf));
  for (const other of others) expect(other).toEqual(first);
});

test('the plan names the chosen scenarios by their lines, so that every process of the run takes them alone', async () => {
  const plan = await planRun(context, { paths: ['features/scope'], tags: '', seed: 1, perRule: 1 });

  const again = await planRun(context, { paths: plan.sources.paths, tags: '', seed: 1 });

  expect(plan.pickles.length).toBeLessThan(plan.total);
  expect(again.pickles.map(placeOf).toSorted()).toEqual(plan.pickles.map(placeOf).toSorted());
});
