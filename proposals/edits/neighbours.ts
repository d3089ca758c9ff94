import { namesIn } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { additions } from './additions.ts';
import { changedSteps } from './change-values.ts';
import { rankedBy } from './ranking.ts';
import type { Relevance } from './relevance.ts';
import { inNamesOf, type KnownNames } from './substitute.ts';
import { type Edit, keyOf, type Variant, withStep } from './variant.ts';

/** From where steps are taken, and which are worth trying first. */
export interface Neighbourhood {
  readonly vocabulary: Vocabulary;
  readonly folder: string;
  readonly relevance: Relevance;
}

/** The variants that are one edit away, the promising ones first, at most so many. Then steps are left alone. */
export function neighboursOf(variant: Variant, hood: Neighbourhood, count: number): readonly Variant[] {
  const names = namesIn(variant.steps, hood.vocabulary.library, hood.vocabulary.sorts);
  const found = [...changes(variant, hood, names), ...drops(variant), ...additions(variant, { ...hood, names })];
  const seen = new Set([keyOf(variant.steps)]);
  const best: Variant[] = [];
  for (const neighbour of rankedBy(found, { ...hood, names })) {
    if (best.length >= count) break;
    const key = keyOf(neighbour.steps);
    if (seen.has(key) || repeatsItself(neighbour.steps)) continue;
    seen.add(key);
    best.push(neighbour);
  }
  return best;
}

/** Nobody says the same thing twice in a row of Given steps; a second event of the same kind may be the point. */
function repeatsItself(steps: readonly ScenarioStep[]): boolean {
  const given = steps.filter(({ kind }) => kind === 'given').map((step) => keyOf([step]));
  return new Set(given).size < given.length;
}

function changes(variant: Variant, hood: Neighbourhood, names: KnownNames): readonly Variant[] {
  return variant.steps.flatMap((step, at) => {
    if (step.kind === 'then') return [];
    const changed = changedSteps(step, hood.vocabulary, names).map((other) =>
      edited(variant, { at, kind: 'change', step: other, before: step }),
    );
    const swapped = likeSteps(step, hood, names).map((other) =>
      edited(variant, { at, kind: 'swap', step: other, before: step }),
    );
    return [...changed, ...swapped];
  });
}

/** Steps that say something else about the same things: other words around parameters of the same types, or less or more. */
function likeSteps(
  step: ScenarioStep,
  { vocabulary, folder }: Neighbourhood,
  names: KnownNames,
): readonly ScenarioStep[] {
  const matched = vocabulary.library.match(step.text);
  if (matched === null) return [];
  const { definition } = matched;
  const like = vocabulary.stepsOf(folder).filter((other) => {
    const found = vocabulary.library.match(other.text)?.definition;
    return (
      found !== undefined &&
      found !== definition &&
      found.kind === definition.kind &&
      (alike(found.parameters, definition.parameters) || startAlike(found.pattern, definition.pattern))
    );
  });
  return like.flatMap((other) => inNamesOf(names, other, vocabulary).slice(0, 2));
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((type, index) => type === other[index]);
}

/** The one goes on where the other stops: `a service account {string}` and `a service account {string} provisioned by {string}`. */
function startAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  return long.startsWith(`${short} `);
}

function edited(variant: Variant, { at, ...edit }: Edit & { readonly at: number }): Variant {
  return { steps: withStep(variant, at, [edit.step]), edits: [...variant.edits, edit] };
}

function drops(variant: Variant): readonly Variant[] {
  return variant.steps.flatMap((step, at) => {
    if (step.kind === 'then') return [];
    return [{ steps: withStep(variant, at, []), edits: [...variant.edits, { kind: 'drop' as const, step }] }];
  });
}
