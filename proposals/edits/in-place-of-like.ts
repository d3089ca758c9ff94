import { likenessOf } from '../corpus/likeness.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { type MatchedStep, withArgument } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { type Variant, withStep } from './variant.ts';

/** Steps that read less alike than this say different things. */
const leastLikeness = 0.5;

/**
 * The variant in which a step stands in the place of the one that reads most like it: it takes over what belongs below, and
 * what stands behind the same words. None where nothing reads like it.
 */
export function inPlaceOfLike(variant: Variant, step: ScenarioStep, { library }: Vocabulary): readonly Variant[] {
  const patternOf = ({ text }: ScenarioStep) => library.match(text)?.definition.pattern ?? text;
  const [like] = variant.steps
    .map((before, at) => ({ before, at, likeness: likenessOf(patternOf(before), patternOf(step)) }))
    .filter(({ before, likeness }) => before.kind === step.kind && likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness);
  const [own, theirs] = [library.match(step.text), library.match(like?.before.text ?? '')];
  if (like === undefined || own === null || theirs === null) return [];
  const { before, at } = like;
  const said = withTextsOf(theirs, step, own);
  const taking = { ...said, argument: step.argument === null ? null : (before.argument ?? step.argument) };
  return [
    { steps: withStep(variant, at, [taking]), edits: [...variant.edits, { kind: 'swap', step: taking, before }] },
  ];
}

function withTextsOf(theirs: MatchedStep, step: ScenarioStep, own: MatchedStep): ScenarioStep {
  const texts = new Map(theirs.args.map((arg, index) => [placeOf(theirs, index), arg.text]));
  return own.args.toReversed().reduce((said, arg) => {
    const text = texts.get(placeOf(own, own.args.indexOf(arg)));
    return text === undefined ? said : withArgument(said, arg, text);
  }, step);
}

/** The word before it and what may stand there; none at the beginning. */
function placeOf({ definition: { pattern, parameters } }: MatchedStep, index: number): string {
  const word = /(\S+) $/.exec(pattern.split(/\{\w*\}/)[index] ?? '')?.[1];
  return word === undefined ? `#${index} ${pattern}` : `${word} ${parameters[index]}`;
}
