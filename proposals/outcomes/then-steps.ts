import type { RuleId } from '#catalogue';
import { namesIn } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import type { Neighbourhood } from '../edits/neighbours.ts';
import type { Relevance } from '../edits/relevance.ts';
import { inNamesOf, invented } from '../edits/substitute.ts';
import { holds, type TextRun, type TriedStep } from '../run/run-text.ts';
import { repaired } from './repair.ts';

/** Says whether a Then step that holds would fail where things are otherwise: the point of writing it down. */
export type Contrast = (tried: TriedStep) => Promise<boolean>;

/** What the Then steps are for. */
export interface ThenDemand {
  readonly hood: Neighbourhood;
  readonly contrast: Contrast;
  /** Rules that the answer must have consulted. */
  readonly rules: readonly RuleId[];
  /** The Then steps of the scenario that the run was made from: their manner is to be kept. */
  readonly model: readonly ScenarioStep[];
}

const mostThens = 2;

/**
 * The fewest Then steps that hold on a run and fail on the contrast, in the words of the corpus and with the values
 * that the reference engine found. Empty where nothing that can be said tells the two apart.
 */
export async function thenStepsFor(run: TextRun, demand: ThenDemand): Promise<readonly ScenarioStep[]> {
  const chosen: TriedStep[] = [];
  for (const tried of await worthSaying(run, demand)) {
    if (chosen.some((other) => overlaps(other, tried))) continue;
    // A second one is welcome where the model says as much.
    if (chosen.length > 0 && !isLikeModel(tried, demand)) continue;
    if (!(await demand.contrast(tried))) continue;
    chosen.push(tried);
    if (chosen.length === mostThens) break;
  }
  return chosen.map(({ step }) => step);
}

/** Every Then step that can be said and holds, the best first. */
async function worthSaying(run: TextRun, demand: ThenDemand): Promise<readonly TriedStep[]> {
  const tried: TriedStep[] = [];
  for (const step of sayable(run, demand)) {
    const found = await made(run, step, demand);
    if (found !== null && consults(found, demand.rules)) tried.push(found);
  }
  return tried.toSorted((a, b) => worthOf(b, demand) - worthOf(a, demand));
}

function sayable({ steps }: TextRun, { hood: { vocabulary, folder }, model }: ThenDemand): readonly ScenarioStep[] {
  const names = namesIn(steps, vocabulary.library, vocabulary.sorts);
  const said = vocabulary.stepsOf(folder).filter(({ kind }) => kind === 'then');
  const fresh = vocabulary.unused.filter(({ kind }) => kind === 'then');
  const all = [
    ...model,
    ...said.flatMap((step) => inNamesOf(names, step, vocabulary)),
    ...fresh.flatMap((definition) => invented(definition, names, vocabulary)),
  ];
  return [...new Map(all.map((step) => [`${step.text}${JSON.stringify(step.argument)}`, step])).values()];
}

async function made(run: TextRun, step: ScenarioStep, { hood }: ThenDemand): Promise<TriedStep | null> {
  const tried = await run.tryThen(step);
  if (holds(tried)) return tried;
  const other = repaired(tried, hood.vocabulary.library);
  if (other === null) return null;
  const again = await run.tryThen(other);
  return holds(again) ? again : null;
}

function consults({ asked }: TriedStep, rules: readonly RuleId[]): boolean {
  const seen = asked.flatMap(({ verdict }) => (verdict.kind === 'decided' ? verdict.evidence : []));
  return rules.every((rule) => seen.some((entry) => entry.rule === rule));
}

/** What the model says comes first, then whole values before parts of them, then what the goal speaks of. */
function worthOf(tried: TriedStep, demand: ThenDemand): number {
  const exact = tried.asked.every(({ expectations }) =>
    expectations.every(({ is }) => is === 'equal' || is === 'empty'),
  );
  const relevance: Relevance = demand.hood.relevance;
  // `needs no approval` reads better than `needs 0 approvals`, even where the model counts.
  const zero = /\b0\b/.test(tried.step.text) ? 4 : 0;
  return (
    (isLikeModel(tried, demand) ? 3 : 0) +
    (exact ? 2 : 0) +
    relevance(tried.step.text) -
    zero -
    tried.step.text.length / 200
  );
}

function isLikeModel({ step }: TriedStep, { model, hood }: ThenDemand): boolean {
  const { library } = hood.vocabulary;
  const definition = library.match(step.text)?.definition;
  return model.some(({ text }) => library.match(text)?.definition === definition);
}

function overlaps(one: TriedStep, other: TriedStep): boolean {
  const places = (tried: TriedStep) => tried.asked.flatMap(({ expectations }) => expectations.map(({ at }) => at));
  return places(one).some((place) => places(other).includes(place));
}
