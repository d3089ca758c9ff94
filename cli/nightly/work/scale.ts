import { resolve } from 'node:path';
import type { ScaleProduct, Unit } from '#reports';
import { CliError } from '../../errors.ts';
import { readBaseline, type ScaleBaseline, sizesWithout, worseThan } from '../../estate/baseline.ts';
import { type EstateMeasurement, measureEstate } from '../../estate/measure.ts';
import { atSpeedOf, slownessOf } from './slowness.ts';
import type { Workshop } from './workshop.ts';

/** The committed measurement that later ones are held against. */
export const scaleBaseline = 'bench/baselines/scale.json';

/** Loads an estate and asks it questions of every kind: what they take must not grow with it. */
export async function measureScale(
  { context, setting }: Workshop,
  { projects }: Unit & { readonly kind: 'scale' },
): Promise<ScaleProduct> {
  const { seed } = setting.inputs;
  const [measured] = await measureEstate(context, { sizes: [projects], seed, postgres: setting.postgres.url });
  if (measured === undefined) throw new CliError(`scale: nothing was measured at ${projects} projects`);
  const baseline = await readBaseline(resolve(context.cwd, scaleBaseline));
  return { kind: 'scale', projects, rows: measured.rows, questions: measured.questions, ...judged(measured, baseline) };
}

function judged(
  measured: EstateMeasurement,
  baseline: ScaleBaseline | undefined,
): Pick<ScaleProduct, 'slowness' | 'worse'> {
  if (baseline === undefined || sizesWithout(baseline, [measured]).length > 0) return { slowness: 1, worse: null };
  const slowness = slownessOf(measured, baseline);
  return { slowness, worse: worseThan(baseline, [atSpeedOf(measured, slowness)]).map(({ words }) => words) };
}
