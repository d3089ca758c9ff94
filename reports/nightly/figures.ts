import { mutationScore } from '../mutation/fate-counts.ts';
import type { Done } from './findings.ts';
import { sumOf, wholeTypes } from './join-mutation.ts';
import type { NightlyFigures } from './nightly-report.ts';
import type { LawSummary, MutantsProduct, Product } from './product.ts';

/** The figures of a night, from what its units left. */
export function figuresOf(done: readonly Done[], lawsToTry: number): NightlyFigures {
  const suite = productsOf(done, 'suite')[0];
  return {
    ...(suite === undefined ? {} : { scenarios: { total: suite.scenarios, passed: suite.passed } }),
    coverage: suite?.shares ?? {},
    mutation: scoresOf(productsOf(done, 'mutants')),
    laws: lawsOf(productsOf(done, 'law').flatMap(({ report }) => (report === null ? [] : [report]))),
    lawsToTry,
    combinations: Object.fromEntries(
      productsOf(done, 'combinations').map(({ model, strength, covered, valid }) => [
        `${model}, ${strength} at a time`,
        { covered, total: valid },
      ]),
    ),
    compared: productsOf(done, 'diff').reduce((sum, { decisions }) => sum + decisions, 0),
    slowness: Object.fromEntries(
      productsOf(done, 'scale').flatMap(({ projects, slowness }) =>
        slowness === 1 ? [] : [[`${projects} projects`, slowness]],
      ),
    ),
    scale: Object.fromEntries(
      productsOf(done, 'scale').map(({ projects, questions }) => [
        `${projects} projects`,
        Object.fromEntries(Object.entries(questions).map(([kind, { median }]) => [kind, median])),
      ]),
    ),
  };
}

/** The products of one kind. */
export function productsOf<K extends Product['kind']>(
  done: readonly Done[],
  kind: K,
): readonly Extract<Product, { readonly kind: K }>[] {
  return done
    .map(({ product }) => product)
    .filter((product): product is Extract<Product, { readonly kind: K }> => product.kind === kind);
}

function scoresOf(products: readonly MutantsProduct[]): NightlyFigures['mutation'] {
  const [single, pairs] = [1, 2].map((order) => wholeTypes(products.filter((one) => one.order === order)));
  return Object.fromEntries([
    ...[...(single ?? [])].flatMap(([type, parts]) => scoreOf(type, parts)),
    ...[...(pairs ?? [])].flatMap(([type, parts]) => scoreOf(`${type}, pairs`, parts)),
  ]);
}

function scoreOf(
  name: string,
  parts: readonly MutantsProduct[],
): readonly [string, NightlyFigures['mutation'][string]][] {
  const total = sumOf(parts.map((part) => part.total));
  if (total.generated === 0) return [];
  return [[name, { score: mutationScore(total), survivors: parts.flatMap(({ survivors }) => survivors).length }]];
}

function lawsOf(reports: readonly LawSummary[]): NightlyFigures['laws'] {
  const groups = Map.groupBy(reports, ({ id, target }) => `${id} on ${target}`);
  return Object.fromEntries(
    [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, rounds]) => [name, joined(rounds)]),
  );
}

function joined(rounds: readonly LawSummary[]): NightlyFigures['laws'][string] {
  const sum = (of: (report: LawSummary) => number) => rounds.reduce((total, report) => total + of(report), 0);
  const [examples, premiseMet] = [sum(({ runs }) => runs), sum((report) => report.premiseMet)];
  const last = rounds.at(-1)?.status ?? 'held';
  // A round in which no example met the premise takes nothing away from one in which some did.
  return { status: last === 'vacuous' && premiseMet > 0 ? 'held' : last, examples, premiseMet };
}
