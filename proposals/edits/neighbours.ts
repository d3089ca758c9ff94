import { namesIn } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { additions } from './additions.ts';
import { changedSteps } from './change-values.ts';
import type { Relevance } from './relevance.ts';
import { inNamesOf, type KnownNames } from './substitute.ts';
import { type Edit, type EditKind, keyOf, type Variant, withStep } from './variant.ts';

/** From where steps are taken, and which are worth trying first. */
export interface Neighbourhood {
  readonly vocabulary: Vocabulary;
  readonly folder: string;
  readonly relevance: Relevance;
}

/** The variants that are one edit away, the most relevant first, at most so many. Then steps are left alone. */
export function neighboursOf(variant: Variant, hood: Neighbourhood, count: number): readonly Variant[] {
  const names = namesIn(variant.steps, hood.vocabulary.library, hood.vocabulary.sorts);
  const found = [...changes(variant, hood, names), ...drops(variant), ...additions(variant, { ...hood, names })];
  const all = rankedBy(found, hood);
  const seen = new Set([keyOf(variant.steps)]);
  const best: Variant[] = [];
  for (const { neighbour } of all) {
    if (best.length >= count) break;
    const key = keyOf(neighbour.steps);
    if (seen.has(key) || repeatsItself(neighbour.steps)) continue;
    seen.add(key);
    best.push(neighbour);
  }
  return best;
}

/** The third variant of one step is worth less than the first of another. */
const wearOfRepetition = 0.25;

function rankedBy(found: readonly Variant[], hood: Neighbourhood): readonly { readonly neighbour: Variant }[] {
  const times = new Map<string, number>();
  return found
    .map((neighbour) => ({ neighbour, worth: worthOf(neighbour, hood) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ neighbour, worth }) => {
      const sort = sortOf(neighbour, hood);
      const before = times.get(sort) ?? 0;
      times.set(sort, before + 1);
      return { neighbour, worth: worth - wearOfRepetition * before };
    })
    .toSorted((a, b) => b.worth - a.worth);
}

/** What kind of edit it is, of which step. */
function sortOf({ edits }: Variant, { vocabulary }: Neighbourhood): string {
  const last = edits.at(-1);
  return `${last?.kind} ${vocabulary.library.match(last?.step.text ?? '')?.definition.pattern}`;
}

/** Nobody says the same thing twice in a row of Given steps; a second event of the same kind may be the point. */
function repeatsItself(steps: readonly ScenarioStep[]): boolean {
  const given = steps.filter(({ kind }) => kind === 'given').map((step) => keyOf([step]));
  return new Set(given).size < given.length;
}

/** Edits that people make to a neighbour scenario are mostly small ones; relevance counts within and across kinds. */
const kindWorth = { change: 0.3, swap: 0.3, drop: 0.4, add: 0 } as const satisfies Record<EditKind, number>;

/** How much the words count that a change leaves as they are. */
const worthOfTheRest = 0.4;

/** What the language can say and nobody has said is where gaps are. */
const worthOfSilence = 0.5;

function worthOf({ edits }: Variant, { relevance, vocabulary }: Neighbourhood): number {
  const last = edits.at(-1);
  if (last === undefined) return 0;
  const definition = vocabulary.library.match(last.step.text)?.definition;
  const isNew = definition !== undefined && vocabulary.unused.includes(definition);
  return kindWorth[last.kind] + relevanceOf(last, relevance) + (isNew ? worthOfSilence : 0);
}

/** Of a changed step what is new counts, more than the words that stayed. */
function relevanceOf({ step, before }: Edit, relevance: Relevance): number {
  const whole = relevance(step.text);
  return before === undefined ? whole : worthOfTheRest * whole + relevance(newIn(step, before));
}

function newIn(step: ScenarioStep, before: ScenarioStep): string {
  const known = new Set(wordsOf(before));
  return wordsOf(step)
    .filter((word) => !known.has(word))
    .join(' ');
}

function wordsOf({ text, argument }: ScenarioStep): readonly string[] {
  return `${text} ${argument?.kind === 'text' ? argument.text : ''}`.split(/\s+/);
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

/** Steps that say something else about the same things: other words around parameters of the same types. */
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
      alike(found.parameters, definition.parameters)
    );
  });
  return like.flatMap((other) => inNamesOf(names, other, vocabulary).slice(0, 2));
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((type, index) => type === other[index]);
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
