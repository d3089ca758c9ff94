import { resolve } from 'node:path';
import type { ScaleProduct, Unit } from '#reports';
import { CliError } from '../../errors.ts';
import { readBaseline, sizesWithout, worseThan } from '../../estate/baseline.ts';
import { measureEstate } from '../../estate/measure.ts';
import type { Workshop } from './workshop.ts';

/** The committed measurement that later ones are held against. */
export const scaleBaseline = 'bench/baselines/scale.json';

/** Loads an estate and asks it questions of every kind: what they take must not grow with it. */
export async function measureScale(
  { context, setting }: Workshop,
  { projects }: Unit & { readonly kind: 'scale' },
): Promise<ScaleProduct> {
  const { seed } = setting.inputs;
  const measured = await measureEstate(context, { sizes: [projects], seed, postgres: setting.postgres.url });
  const [one] = measured;
  if (one === undefined) throw new CliError(`scale: nothing was measured at ${projects} projects`);
  const baseline = await readBaseline(resolve(context.cwd, scaleBaseline));
  const isKnown = baseline !== undefined && sizesWithout(baseline, measured).length === 0;
  const worse = isKnown ? worseThan(baseline, measured).map(({ words }) => words) : null;
  return { kind: 'scale', projects, rows: one.rows, questions: one.questions, worse };
}
