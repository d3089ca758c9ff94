import { isName } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { inTurns } from './in-turns.ts';
import type { Relevance } from './relevance.ts';
import type { KnownNames } from './substitute.ts';
import type { Edit, Variant } from './variant.ts';

/** What tells which edits are worth trying first. */
export interface RankingGround {
  readonly vocabulary: Vocabulary;
  readonly relevance: Relevance;
  /** The names that the scenario knows. */
  readonly names: KnownNames;
}

/**
 * Variants by their worth, the kinds of edits taking turns: there are thousands of steps that may be put in, and they would
 * crowd out the few small edits that a gap mostly needs.
 */
export function rankedBy(found: readonly Variant[], hood: RankingGround): readonly Variant[] {
  const ranked = wornBy(found, hood);
  return inTurns(ranked, ({ edits }) => edits.at(-1)?.kind ?? '');
}

/** The variants of one step share its worth, so that each step gets tries in proportion to what it is worth. */
function wornBy(found: readonly Variant[], hood: RankingGround): readonly Variant[] {
  const times = new Map<string, number>();
  return found
    .map((neighbour) => ({ neighbour, worth: worthOf(neighbour, hood) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ neighbour, worth }) => {
      const sort = sortOf(neighbour, hood);
      const before = times.get(sort) ?? 0;
      times.set(sort, before + 1);
      return { neighbour, worth: worth / (1 + before) };
    })
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ neighbour }) => neighbour);
}

/** What kind of edit it is, of which step. */
function sortOf({ edits }: Variant, { vocabulary }: RankingGround): string {
  const last = edits.at(-1);
  return `${last?.kind} ${vocabulary.library.match(last?.step.text ?? '')?.definition.pattern}`;
}

/** How much the words count that a change leaves as they are. */
const worthOfTheRest = 0.4;

/** A step that has no word in common with the goal may be the point all the same. */
const worthOfAny = 0.08;

/** A step about things that the scenario does not know mostly leads nowhere. */
const worthOfStrangers = 0.5;

/** What the language can say and nobody has said is where gaps are. */
const worthOfSilence = 0.8;

function worthOf({ edits }: Variant, { relevance, vocabulary, names }: RankingGround): number {
  const last = edits.at(-1);
  if (last === undefined) return 0;
  const definition = vocabulary.library.match(last.step.text)?.definition;
  const isNew = definition !== undefined && vocabulary.unused.includes(definition);
  const strange = last.kind === 'add' && !speaksOfKnown(last.step, { vocabulary, names }) ? worthOfStrangers : 1;
  return (worthOfAny + relevanceOf(last, relevance) + (isNew ? worthOfSilence : 0)) * strange;
}

/** Whether all names in a step are those of the scenario, or its only one brings something in. */
function speaksOfKnown(
  step: ScenarioStep,
  { vocabulary, names }: Pick<RankingGround, 'vocabulary' | 'names'>,
): boolean {
  const said = (vocabulary.library.match(step.text)?.args ?? []).filter(isName);
  const known = new Set([...names.values()].flat());
  const strange = said.filter(({ text }) => !known.has(text)).length;
  return strange === 0 || (said.length === 1 && strange === 1);
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
