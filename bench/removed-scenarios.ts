// Does Assay find the gap that a scenario leaves when it is taken away, and close it? Takes scenarios away one at a time:
// what only that one covered must be in the list of gaps, and the search over the others must propose a scenario for it.
// Usage: node bench/removed-scenarios.ts [--sample N [--offset N] | --all] [--json]
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type LoadedLibrary, pointsOfCorpus, propose, readCorpus, stepLibrary } from '#proposals';
import { type Case, CoverageIndex, coverageOf, findGaps } from '#reports';
import { implementedRules } from '#targets';
import { processContext } from '../cli/process-context.ts';
import { loadSteps } from '../cli/run/support.ts';

/** What came of taking one scenario away. */
interface Removal {
  readonly scenario: string;
  /** Ids of what only it covered. */
  readonly lost: readonly string[];
  readonly listed: readonly string[];
  readonly closed: readonly string[];
}

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '12' },
    offset: { type: 'string', default: '0' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
const library = stepLibrary((await loadSteps(processContext())) as unknown as LoadedLibrary);
const features = globSync('features/**/*.feature').toSorted();
const corpus = readCorpus(
  features.map((uri) => ({ uri, text: readFileSync(uri, 'utf8') })),
  library,
);
const implemented = implementedRules();
const points = await pointsOfCorpus(corpus, library);
const cases = points.map((point) => point.case);
const alone = coveredAlone(cases);
const from = Number(options.offset) % Math.max(1, alone.size);
const inOrder = [...alone.keys()];
const rotated = [...inOrder.slice(from), ...inOrder.slice(0, from)];
const chosen = evenly(rotated, options.all === true ? alone.size : Number(options.sample));

const removals: Removal[] = [];
for (const scenario of chosen) {
  const removal = await remove(scenario, alone.get(scenario) ?? []);
  removals.push(removal);
  if (options.json !== true) console.log(lineOf(removal));
}
const figures = { scenarios: cases.length, aloneInSomething: alone.size, ...sumsOf(removals), removals };
console.log(options.json === true ? JSON.stringify(figures) : summaryOf(figures));

/** By scenario, the things that no other one covers. */
function coveredAlone(all: readonly Case[]): ReadonlyMap<string, readonly string[]> {
  const index = new CoverageIndex(all, implemented);
  const lost = new Map<string, string[]>();
  for (const { id } of index.items) {
    const [one, ...others] = index.casesCovering(id);
    if (one !== undefined && others.length === 0) lost.set(one, [...(lost.get(one) ?? []), id]);
  }
  return lost;
}

async function remove(scenario: string, lost: readonly string[]): Promise<Removal> {
  const rest = points.filter((point) => point.scenario.id !== scenario);
  const left = rest.map((point) => point.case);
  const gaps = findGaps(coverageOf(left, implemented)).filter(({ id }) => lost.includes(id));
  const known = corpus.filter(({ id }) => id !== scenario);
  const results = await propose({ corpus: known, library, cases: left, implemented, gaps, seed: 1, points: rest });
  const closed = results.flatMap(({ kind, gap }) => (kind === 'open' ? [] : [gap.id]));
  return { scenario, lost, listed: gaps.map(({ id }) => id), closed };
}

function evenly<T>(items: readonly T[], count: number): readonly T[] {
  const wanted = Math.min(count, items.length);
  return Array.from({ length: wanted }, (_, index) => items[Math.floor((index * items.length) / wanted)] as T);
}

interface Sums {
  readonly removed: number;
  /** Scenarios of which everything that only they covered is in the list of gaps. */
  readonly detected: number;
  readonly gapsLost: number;
  readonly gapsListed: number;
  readonly gapsClosed: number;
  /** Scenarios of which every gap was closed by a proposal. */
  readonly whollyClosed: number;
}

function sumsOf(all: readonly Removal[]): Sums {
  const sum = (count: (removal: Removal) => number) => all.reduce((total, removal) => total + count(removal), 0);
  return {
    removed: all.length,
    detected: sum(({ lost, listed }) => Number(listed.length === lost.length)),
    gapsLost: sum(({ lost }) => lost.length),
    gapsListed: sum(({ listed }) => listed.length),
    gapsClosed: sum(({ closed }) => closed.length),
    whollyClosed: sum(({ lost, closed }) => Number(closed.length === lost.length)),
  };
}

function lineOf({ scenario, lost, listed, closed }: Removal): string {
  const open = lost.filter((id) => !closed.includes(id));
  const rest = open.length === 0 ? '' : `; open: ${open.join(', ')}`;
  return `${scenario}: ${listed.length} of ${lost.length} gaps listed, ${closed.length} closed${rest}`;
}

function summaryOf({ scenarios, aloneInSomething, ...sums }: typeof figures): string {
  const percent = (part: number, whole: number) => `${part} of ${whole} (${Math.round((100 * part) / whole)}%)`;
  return [
    `${aloneInSomething} of ${scenarios} scenarios cover something that no other does`,
    `removed scenarios detected: ${percent(sums.detected, sums.removed)}`,
    `gaps closed by a proposal: ${percent(sums.gapsClosed, sums.gapsLost)}`,
    `scenarios of which every gap was closed: ${percent(sums.whollyClosed, sums.removed)}`,
  ].join('\n');
}
