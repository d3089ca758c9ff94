// Does Assay find the gap that a scenario leaves when it is taken away, and close it? Takes scenarios away one at a time:
// what only that one covered must be in the list of gaps, and the search over the others must propose a scenario for it.
// Usage: node bench/removed-scenarios.ts [--sample N [--offset N] | --all | --only TEXT...] [--at-once N] [--json]
// --only takes away what has the text in its name or in that of something that only it covers. --at-once takes away
// several at a time: harder, since they are no models for one another, and faster, since coverage is reckoned once.
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type GapResult, type LoadedLibrary, pointsOfCorpus, propose, readCorpus, stepLibrary } from '#proposals';
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
  /** Scenarios tried for what stayed open. */
  readonly tries: number;
}

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '12' },
    offset: { type: 'string', default: '0' },
    all: { type: 'boolean' },
    'at-once': { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
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
const chosen =
  options.only === undefined
    ? evenly(rotated, options.all === true ? alone.size : Number(options.sample))
    : inOrder.filter((id) => isNamed(id, options.only ?? []));

const removals: Removal[] = [];
for (const scenarios of inPortions(chosen, Number(options['at-once']))) {
  const removed = await remove(scenarios);
  removals.push(...removed);
  if (options.json !== true) for (const removal of removed) console.log(lineOf(removal));
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

/** Whether a scenario, or something that only it covers, has one of the texts in its name. */
function isNamed(scenario: string, texts: readonly string[]): boolean {
  return [scenario, ...(alone.get(scenario) ?? [])].some((name) => texts.some((text) => name.includes(text)));
}

async function remove(scenarios: readonly string[]): Promise<readonly Removal[]> {
  const rest = points.filter((point) => !scenarios.includes(point.scenario.id));
  const left = rest.map((point) => point.case);
  const lost = new Set(scenarios.flatMap((scenario) => alone.get(scenario) ?? []));
  const gaps = findGaps(coverageOf(left, implemented)).filter(({ id }) => lost.has(id));
  const known = corpus.filter(({ id }) => !scenarios.includes(id));
  const results = await propose({ corpus: known, library, cases: left, implemented, gaps, seed: 1, points: rest });
  return scenarios.map((scenario) => removalOf(scenario, results));
}

function removalOf(scenario: string, results: readonly GapResult[]): Removal {
  const lost = alone.get(scenario) ?? [];
  const own = results.filter(({ gap }) => lost.includes(gap.id));
  return {
    scenario,
    lost,
    listed: own.map(({ gap }) => gap.id),
    closed: own.flatMap(({ kind, gap }) => (kind === 'open' ? [] : [gap.id])),
    tries: own.reduce((sum, one) => sum + (one.kind === 'open' ? one.tries : 0), 0),
  };
}

function inPortions<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / Math.max(1, size));
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
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

function lineOf({ scenario, lost, listed, closed, tries }: Removal): string {
  const open = lost.filter((id) => !closed.includes(id));
  const rest = open.length === 0 ? '' : `; open after ${tries} tries: ${open.join(', ')}`;
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
