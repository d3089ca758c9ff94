import { combinationNames, combinations, countTuples, coveringArray } from '#generators';
import { type CombinationsProduct, rowsOf, type Unit } from '#reports';
import { proposeScenarios } from '../../combine/propose-scenarios.ts';
import { featureTexts } from '../../combine/write-features.ts';
import { CliError } from '../../errors.ts';
import type { Workshop } from './workshop.ts';

/** The fewest scenarios that cover all valid combinations which the suite does not. */
export async function combineFurther(
  workshop: Workshop,
  { model, strength }: Unit & { readonly kind: 'combinations' },
): Promise<CombinationsProduct> {
  const name = combinationNames.find((known) => known === model);
  if (name === undefined) throw new CliError(`combinations: \`${model}\`: there is no such model`);
  const combined = combinations[name];
  const { seed } = workshop.setting.inputs;
  const having = (await workshop.cases()).flatMap((one) => rowsOf(name, one));
  const rows = coveringArray(combined.model, { strength, seed, having });
  const counts = countTuples(combined.model, having, { strength, mostMissing: 0 });
  const proposed = await proposeScenarios(workshop.context, { combined, rows, having });
  return {
    kind: 'combinations',
    model,
    strength,
    valid: counts.reduce((sum, { valid }) => sum + valid, 0),
    covered: counts.reduce((sum, { covered }) => sum + covered, 0),
    rows: rows.length,
    files: featureTexts({ combined, proposed, options: { strength, seed } }),
  };
}
