import { join } from 'node:path';
import { type Law, type LawOptions, type LawReport, runLaw } from '#laws';
import type { LawProduct, LawSummary, Unit } from '#reports';
import { CliError } from '../../errors.ts';
import { casesOf } from '../../fuzz/cases-of.ts';
import { chooseLaws } from '../../fuzz/choose-laws.ts';
import { ExampleDatabase } from '../../fuzz/examples.ts';
import type { Workshop } from './workshop.ts';

/** One round of a law on a target: the counterexample of an earlier night first, then fresh examples. */
export async function tryLaw(workshop: Workshop, unit: Unit & { readonly kind: 'law' }): Promise<LawProduct> {
  if (await isSettled(workshop, unit)) return { kind: 'law', report: null, cases: [] };
  const [law] = chooseLaws([unit.law]);
  if (law === undefined) throw new CliError(`law \`${unit.law}\`: there is none`);
  const { inputs } = workshop.setting;
  const { options } = await workshop.lawTarget(unit.target);
  const known = unit.round === 1 ? await tryKnown(workshop, law, options) : null;
  const runs = known?.runs ?? inputs.runs;
  const report = known?.report ?? (await runLaw(law, { ...options, seed: inputs.seed + unit.round - 1, runs }));
  return { kind: 'law', report: summaryOf(report, runs), cases: casesOf(report) };
}

/** What broke once is known; what cannot be asked need not be asked again. */
async function isSettled(
  workshop: Workshop,
  { law, target, round }: Unit & { readonly kind: 'law' },
): Promise<boolean> {
  if (round === 1) return false;
  const earlier = await workshop.products((one) => one.kind === 'law' && one.law === law && one.target === target);
  return earlier.some((product) => product.kind !== 'law' || !goesOn(product.report));
}

function goesOn(report: LawSummary | null): boolean {
  return report?.status === 'held' || report?.status === 'vacuous';
}

/** The examples that were known when the night began: others may be added meanwhile, and would change what is resumed. */
async function tryKnown(
  { setting }: Workshop,
  law: Law,
  options: Pick<LawOptions, 'target' | 'second' | 'reload'>,
): Promise<{ readonly report: LawReport; readonly runs: number } | null> {
  const known = await new ExampleDatabase(join(setting.folder, 'examples')).find(law.id, options.target.name);
  if (known === undefined) return null;
  const { seed, path, runs } = known;
  const report = await runLaw(law, { ...options, seed, path, runs });
  return report.status === 'failed' ? { report, runs } : null;
}

function summaryOf({ counterexample, rules, outcomes, ...rest }: LawReport, runsWanted: number): LawSummary {
  if (counterexample === null) return { ...rest, runsWanted, counterexample };
  const { path, because, gherkin } = counterexample;
  return { ...rest, runsWanted, counterexample: { path, because, gherkin } };
}
