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
  readonly folder: string;
  readonly relevance: Relevance;
  /** The names that the scenario knows. */
  readonly names: KnownNames;
}

/**
 * Variants by their worth, the kinds of edits taking turns: there are thousands of steps that may be put in, and they would
 * crowd out the few small edits that a gap mostly needs, those of other folders the folder's own, and both the few that
 * nobody has said yet.
 */
export function rankedBy(found: readonly Variant[], hood: RankingGround): readonly Variant[] {
  return inTurns(wornBy(found, hood), kindsIn(hood));
}

function kindsIn({ vocabulary, folder }: RankingGround): (variant: Variant) => string {
  const definitionOf = ({ text }: ScenarioStep) => vocabulary.library.match(text)?.definition;
  const elsewhere = new Set(vocabulary.stepsElsewhere(folder).map(definitionOf));
  return ({ edits }) => {
    const last = edits.at(-1);
    if (last?.kind !== 'add') return last?.kind ?? '';
    const definition = definitionOf(last.step);
    if (definition !== undefined && vocabulary.unused.includes(definition)) return 'add what nobody says';
    return elsewhere.has(definition) ? 'add from elsewhere' : 'add';
  };
}

/**
 * The variants of one place in a step share its worth, so that each gets tries in proportion to what it is worth: hundreds
 * of texts that fit one place do not crowd out the few words of another.
 */
function wornBy(found: readonly Variant[], hood: RankingGround): readonly Variant[] {
  const times = new Map<string, number>();
  const known = new Set([...hood.names.values()].flat());
  return found
    .map((neighbour) => ({ neighbour, worth: worthOf(neighbour, { ...hood, known }) }))
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

/** What kind of edit it is, of which step, and for a change in which place of it. */
function sortOf({ edits }: Variant, { vocabulary: { library } }: RankingGround): string {
  const last = edits.at(-1);
  if (last === undefined) return '';
  const matched = library.match(last.step.text);
  const before = last.kind === 'change' && last.before !== undefined ? library.match(last.before.text) : null;
  const place = before?.args.findIndex(({ text }, index) => text !== matched?.args[index]?.text) ?? '';
  return `${last.kind} ${matched?.definition.pattern} ${place}`;
}

/** How much the words count that a change leaves as they are. */
const worthOfTheRest = 0.4;

/** A step that has no word in common with the goal may be the point all the same. */
const worthOfAny = 0.08;

/** A step about things that the scenario does not know mostly leads nowhere. */
const worthOfStrangers = 0.5;

/** What the language can say and nobody has said is where gaps are. */
const worthOfSilence = 0.8;

interface WorthGround extends RankingGround {
  /** The names that the scenario knows, of any sort. */
  readonly known: ReadonlySet<string>;
}

function worthOf({ edits }: Variant, { relevance, vocabulary, known }: WorthGround): number {
  const last = edits.at(-1);
  if (last === undefined) return 0;
  const definition = vocabulary.library.match(last.step.text)?.definition;
  const isNew = definition !== undefined && vocabulary.unused.includes(definition);
  const broughtIn = edits.slice(0, -1).map(({ step }) => step);
  const isStrange = last.kind === 'add' && !speaksOfKnown(last.step, broughtIn, { vocabulary, known });
  const strange = isStrange ? worthOfStrangers : 1;
  return (worthOfAny + relevanceOf(last, relevance) + (isNew ? worthOfSilence : 0)) * strange;
}

/** Whether all names in a step are those of the scenario, came in with it, or are such as a step of this sort brings in. */
function speaksOfKnown(
  step: ScenarioStep,
  broughtIn: readonly ScenarioStep[],
  { vocabulary, known }: Pick<WorthGround, 'vocabulary' | 'known'>,
): boolean {
  const { library, introductions } = vocabulary;
  const matched = library.match(step.text);
  return (matched?.args ?? []).every((arg) => {
    if (!isName(arg) || known.has(arg.text) || broughtIn.some(({ text }) => text.includes(arg.text))) return true;
    const bringsIn = introductions.get(arg.text);
    return bringsIn !== undefined && library.match(bringsIn.text)?.definition === matched?.definition;
  });
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
