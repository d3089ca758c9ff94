import type { VariantsShape } from '#catalogue';
import { nearestWord } from '../nearest-word.ts';
import { ownValue, type PlainObject, shown } from '../plain-values.ts';
import type { Finding } from '../problem.ts';
import { checkObject, type ForeignFields } from './check-object.ts';
import { unknown } from './check-scalar.ts';
import { below, fault, type Spot } from './spot.ts';

/** What is wrong with an object whose shape depends on one of its words. */
export function checkVariants(object: PlainObject, shape: VariantsShape, spot: Spot): readonly Finding[] {
  const words = wordsIn(shape, spot);
  const word = ownValue(object, shape.by);
  if (typeof word === 'string' && words.includes(word)) return checkVariant(object, { shape, word }, spot);
  if (typeof word !== 'string') return [withoutWord(word, shape, spot)];
  const unknownWord = fault(below(spot, shape.by), { code: 'unknown-word', ...unknown(word, shape.noun, words) });
  const meant = nearestWord(word, words);
  if (meant === undefined) return [unknownWord];
  // The rest is checked as the word was meant, so that all problems come at once.
  return [unknownWord, ...checkVariant({ ...object, [shape.by]: meant }, { shape, word: meant }, spot)];
}

function wordsIn(shape: VariantsShape, { profile }: Spot): readonly string[] {
  return Object.keys(shape.variants).filter((word) => (shape.profiles?.[word] ?? profile) === profile);
}

function checkVariant(
  object: PlainObject,
  { shape, word }: { shape: VariantsShape; word: string },
  spot: Spot,
): readonly Finding[] {
  const variant = shape.variants[word];
  return variant === undefined ? [] : checkObject(object, variant, spot, foreignFields(shape, word));
}

// A shape is a constant of the catalogue, and each rule and action of each file asks for this.
const foreign = new WeakMap<VariantsShape, Map<string, ForeignFields>>();

function foreignFields(shape: VariantsShape, word: string): ForeignFields {
  const known = foreign.get(shape) ?? new Map<string, ForeignFields>();
  foreign.set(shape, known);
  const fields = known.get(word) ?? siblingFields(shape, word);
  known.set(word, fields);
  return fields;
}

function siblingFields(shape: VariantsShape, word: string): ForeignFields {
  const siblings = Object.entries(shape.variants).filter(([other]) => other !== word);
  const fields = siblings.flatMap(([other, { fields }]) =>
    Object.entries(fields).map(([key, field]) => [key, { field, home: `${shape.by}: ${other}` }] as const),
  );
  return { fields: Object.fromEntries(fields), accepted: shape.shared === true };
}

function withoutWord(word: unknown, shape: VariantsShape, spot: Spot): Finding {
  const expected = `one of ${wordsIn(shape, spot).join(', ')}`;
  if (word === undefined) return fault(spot, { code: 'missing-field', what: `\`${shape.by}\` is missing`, expected });
  const found = shown(word);
  return fault(below(spot, shape.by), { code: 'wrong-kind', what: `found ${found}`, expected, found });
}
