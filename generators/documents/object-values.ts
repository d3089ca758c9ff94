import fc from 'fast-check';
import type { Field, FieldChoice, FieldCondition, ObjectShape, VariantsShape } from '#catalogue';
import { drawsPerException, simplestFirst } from '../frequencies.ts';
import { atKey, knownFields, type PlainObject, type Spot } from './spot.ts';

/** Objects of a shape: what is needed, some of the rest, and one alternative of each choice. */
export function objectOf(shape: ObjectShape, spot: Spot): fc.Arbitrary<PlainObject> {
  const fields = new Map(knownFields(shape.fields, spot.profile));
  const choices = choicesOf(shape, spot);
  const chosen = new Set(choices.flatMap(({ of }) => of.flat()));
  const values = new Map([...fields].map(([key, field]) => [key, spot.invent(field.shape, atKey(spot, key, field))]));
  const others = [...fields].filter(([key]) => !chosen.has(key));
  const parts = [
    others.map(([key, field]) => part(key, field, values)),
    choices.map((choice) => choose(choice, values)),
  ];
  return fc.tuple(...parts.flat()).map((drawn) => assembled(drawn.flat(), { fields, chosen }));
}

/** Objects of one of several shapes, told apart by a word. */
export function variantOf(shape: VariantsShape, spot: Spot): fc.Arbitrary<PlainObject> {
  const known = Object.entries(shape.variants).filter(
    ([word]) => (shape.profiles?.[word] ?? spot.profile) === spot.profile,
  );
  return fc.oneof(simplestFirst, ...known.map(([, variant]) => objectOf(variant, spot)));
}

/** The choices of an object that an age of the format knows, without alternatives that need what it does not know. */
export function choicesOf(shape: ObjectShape, { profile }: Pick<Spot, 'profile'>): readonly FieldChoice[] {
  const fields = new Map(knownFields(shape.fields, profile));
  return (shape.choices ?? [])
    .filter((choice) => (choice.profile ?? profile) === profile)
    .map((choice) => ({ ...choice, of: choice.of.filter((names) => names.every((name) => fields.has(name))) }));
}

/** Whether the words of an object meet a condition on one of its fields. */
export function meets(object: PlainObject, { field, is }: FieldCondition): boolean {
  return is.some((word) => word === object[field]);
}

/** A key with its value; one that nobody needs is sometimes wanted all the same. */
interface Drawn {
  readonly key: string;
  readonly value: unknown;
  readonly wanted: boolean;
}

type Values = ReadonlyMap<string, fc.Arbitrary<unknown>>;

function part(key: string, field: Field, values: Values): fc.Arbitrary<readonly Drawn[]> {
  const value = values.get(key) ?? fc.constant(null);
  if (field.required === true) return value.map((drawn) => [{ key, value: drawn, wanted: true }]);
  // What a sibling may need must be at hand.
  if (field.requiredWhen !== undefined) {
    return fc.tuple(value, fc.boolean()).map(([drawn, wanted]) => [{ key, value: drawn, wanted }]);
  }
  return optional(key, value);
}

function optional(key: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<readonly Drawn[]> {
  return fc.oneof(
    simplestFirst,
    { weight: 2, arbitrary: fc.constant<readonly Drawn[]>([]) },
    { weight: 1, arbitrary: value.map((drawn) => [{ key, value: drawn, wanted: true }]) },
  );
}

/** One alternative surely; where more than one may be met, perhaps others too. */
function choose({ need, of }: FieldChoice, values: Values): fc.Arbitrary<readonly Drawn[]> {
  const alternatives = of.map((names) => {
    const sure = names.map((key) =>
      (values.get(key) ?? fc.constant(null)).map((value) => ({ key, value, wanted: true })),
    );
    const others = need === 'exactly-one-of' ? [] : of.flat().filter((name) => !names.includes(name));
    const further = others.map((key) => seldom(key, values.get(key) ?? fc.constant(null)));
    return fc.tuple(fc.tuple(...sure), fc.tuple(...further)).map(([one, more]) => [...one, ...more.flat()]);
  });
  return fc.oneof(simplestFirst, ...alternatives);
}

function seldom(key: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<readonly Drawn[]> {
  return fc.oneof(
    simplestFirst,
    { weight: drawsPerException, arbitrary: fc.constant<readonly Drawn[]>([]) },
    { weight: 1, arbitrary: value.map((drawn) => [{ key, value: drawn, wanted: true }]) },
  );
}

interface Assembly {
  readonly fields: ReadonlyMap<string, Field>;
  /** Keys that a choice has settled. */
  readonly chosen: ReadonlySet<string>;
}

/** The object in the order in which its shape lists the keys, without what its own words forbid. */
function assembled(drawn: readonly Drawn[], { fields, chosen }: Assembly): PlainObject {
  const all = Object.fromEntries(drawn.map(({ key, value }) => [key, value]));
  const wanted = new Set(drawn.flatMap(({ key, wanted }) => (wanted ? [key] : [])));
  const kept = [...fields].filter(([key, { requiredWhen, onlyWhen }]) => {
    if (chosen.has(key) || !(key in all)) return wanted.has(key);
    if (requiredWhen !== undefined && meets(all, requiredWhen)) return true;
    const forbidden = onlyWhen?.otherwise === 'error' && !meets(all, onlyWhen);
    return wanted.has(key) && !forbidden;
  });
  return Object.fromEntries(kept.map(([key]) => [key, all[key]]));
}
