import { clipped, oneLine } from '../wording/plain-text.ts';
import type { NightlyFinding } from './nightly-report.ts';
import type { DiffProduct, LawProduct, Product, RepeatProduct, ScaleProduct, SuiteProduct } from './product.ts';
import type { Unit } from './unit.ts';

/** A unit and what it left. */
export interface Done {
  readonly unit: Unit;
  readonly product: Product;
}

type Found = Omit<NightlyFinding, 'since'>;

/** What is wrong, each thing once, as the units found it. */
export function findingsIn(done: readonly Done[]): readonly Found[] {
  const all = [...done.flatMap(findingsOf), ...vacuousLaws(done)];
  return [...new Map(all.toReversed().map((one) => [one.id, one])).values()].toReversed();
}

function findingsOf({ unit, product }: Done): readonly Found[] {
  switch (product.kind) {
    case 'suite':
      return failedScenarios(product);
    case 'law':
      return brokenLaw(product);
    case 'diff':
      return disagreements(product);
    case 'repeat':
      return flakes(product);
    case 'scale':
      return slower(product);
    case 'broken':
      return [brokenUnit(unit, product.error)];
    default:
      return [];
  }
}

function failedScenarios({ failures }: SuiteProduct): readonly Found[] {
  return failures.map(({ id, title, uri, status, failure }) => ({
    id: `scenario:${uri}:${title}`,
    kind: 'scenario',
    title: `${title}: ${status}`,
    details: failure ?? '',
    gherkin: '',
    again: `npx assay run ${id}`,
  }));
}

function brokenLaw({ report }: LawProduct): readonly Found[] {
  if (report === null) return [];
  const { id, title, target, seed, counterexample, runsWanted } = report;
  if (report.status === 'broken') {
    return [
      {
        ...untold,
        id: `law:${id}:${target}:broken`,
        kind: 'broken unit',
        title: `${id} could not be tried on ${target}`,
        details: report.reason ?? '',
      },
    ];
  }
  if (counterexample === null) return [];
  const { because, path, gherkin } = counterexample;
  const where = target === 'in-process' ? ' --target in-process' : '';
  return [
    {
      id: `law:${id}:${target}:${shapeOf(because)}`,
      kind: 'counterexample',
      title: `${id} on ${target}: ${title}`,
      details: because,
      gherkin,
      again: `npx assay fuzz ${id} --seed ${seed} --path ${path} --runs ${runsWanted}${where}`,
    },
  ];
}

const untold = { gherkin: '', again: '' } as const;

/** What a reason says without the names and numbers of its example, which are others each night. */
function shapeOf(because: string): string {
  const shape = oneLine(because)
    .replace(/"[^"]*"|`[^`]*`|'[^']*'/g, '_')
    .replace(/\d+/g, '#');
  return clipped(shape, 160);
}

function disagreements({ base, candidate, groups, again }: DiffProduct): readonly Found[] {
  return groups.map(({ id, words, movement, scenario }) => ({
    id: `diff:${base}:${candidate}:${id}`,
    kind: 'disagreement',
    title: `${candidate} against ${base}: ${words}`,
    details: movement,
    gherkin: scenario,
    again,
  }));
}

function flakes({ differing }: RepeatProduct): readonly Found[] {
  return differing.map(({ id, title, uri, words }) => ({
    id: `flake:${uri}:${title}`,
    kind: 'flake',
    title,
    details: words,
    gherkin: '',
    again: `npx assay run ${id} --repeat 10 --diagnose all`,
  }));
}

/** What is slow for one kind of question is seldom slow for it alone: a size is one finding. */
function slower({ projects, worse }: ScaleProduct): readonly Found[] {
  if (worse === null || worse.length === 0) return [];
  return [
    {
      ...untold,
      id: `scale:${projects}`,
      kind: 'scale',
      title: `questions at ${projects} projects are worse than the committed baseline`,
      details: worse.join('; '),
    },
  ];
}

function brokenUnit({ id }: Unit, error: string): Found {
  return {
    ...untold,
    id: `unit:${id.replace(/:\d+$/, '')}`,
    kind: 'broken unit',
    title: `${id} could not be done`,
    details: error,
  };
}

/** A law that no example of the whole night could test proves nothing. */
function vacuousLaws(done: readonly Done[]): readonly Found[] {
  const reports = done.flatMap(({ product }) =>
    product.kind === 'law' && product.report !== null ? [product.report] : [],
  );
  const groups = Map.groupBy(reports, ({ id, target }) => `${id}:${target}`);
  return [...groups].flatMap(([key, rounds]) => {
    if (rounds.some(({ status }) => status !== 'vacuous')) return [];
    const examples = rounds.reduce((sum, { runs }) => sum + runs, 0);
    const details = `none of ${examples} examples met its premise`;
    return [
      {
        ...untold,
        id: `vacuous:${key}`,
        kind: 'vacuous law' as const,
        title: `${key.replace(':', ' on ')} was not tested`,
        details,
      },
    ];
  });
}
