import type { Field, FieldCondition, ObjectShape, PolicyFileProfile } from '#catalogue';
import { nearestWord } from '../nearest-word.ts';
import { ownValue, type PlainObject, shown } from '../plain-values.ts';
import type { Finding } from '../problem.ts';
import { checkChoices } from './check-choices.ts';
import { checkCount } from './check-collection.ts';
import { instruction } from './check-scalar.ts';
import { checkDocumentedLimits } from './documented-limits.ts';
import { advice, below, fault, type Spot } from './spot.ts';

/** Keys that belong to another variant of the object, with the word that selects it. */
export interface ForeignFields {
  readonly fields: Readonly<Record<string, { readonly field: Field; readonly home: string }>>;
  /** Whether the platform accepts such a key, and ignores it. */
  readonly accepted: boolean;
}

const noForeignFields: ForeignFields = { fields: {}, accepted: false };

/** What is wrong with an object of known keys. */
export function checkObject(
  object: PlainObject,
  shape: ObjectShape,
  spot: Spot,
  foreign: ForeignFields = noForeignFields,
): readonly Finding[] {
  const keys = Object.keys(object);
  return [
    ...checkCount({ count: keys.length, noun: 'key', max: shape.maxKeys }, spot),
    ...missingFields(object, shape, spot),
    ...checkChoices(object, shape, spot),
    ...keys.flatMap((key) => checkKey({ key, object, shape, foreign }, below(spot, key))),
  ];
}

/** Whether an age of the format knows a field. */
export function isInProfile(field: Field, profile: PolicyFileProfile): boolean {
  return field.profiles?.includes(profile) ?? true;
}

interface Key {
  readonly key: string;
  readonly object: PlainObject;
  readonly shape: ObjectShape;
  readonly foreign: ForeignFields;
}

function checkKey({ key, object, shape, foreign }: Key, spot: Spot): readonly Finding[] {
  const value = object[key];
  const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
  if (field !== undefined) return checkField({ key, field, object, shape }, spot);
  const other = Object.hasOwn(foreign.fields, key) ? foreign.fields[key] : undefined;
  if (other !== undefined && foreign.accepted && isInProfile(other.field, spot.profile)) {
    const what = `\`${key}\` does nothing here, it belongs to \`${other.home}\``;
    const useless = advice(spot, { code: 'useless-field', atKey: true, what });
    return [useless, ...spot.check(value, other.field.shape, spot)];
  }
  return [unknownKey(key, shape, { spot, home: other?.home })];
}

function checkField(
  { key, field, object, shape }: { key: string; field: Field; object: PlainObject; shape: ObjectShape },
  spot: Spot,
): readonly Finding[] {
  const inside = spot.check(object[key], field.shape, spot);
  if (!isInProfile(field, spot.profile)) return [outsideProfile(key, field, { spot, open: shape.open }), ...inside];
  return [
    ...deprecation(key, field, spot),
    ...checkCondition({ key, field, object, shape }, spot),
    ...inside,
    ...checkDocumentedLimits(object[key], field.documented, spot),
  ];
}

function outsideProfile(key: string, field: Field, { spot, open }: { spot: Spot; open: boolean }): Finding {
  const raise = open ? advice : fault;
  if (field.instead !== undefined) {
    const what = `\`${key}\` is no longer read, ${instruction(field.instead)}`;
    return raise(spot, { code: 'retired-key', atKey: true, what, found: shown(key) });
  }
  const what = `\`${key}\` is not known in the format of ${spot.profile}`;
  return raise(spot, { code: 'unknown-key', atKey: true, what, found: shown(key) });
}

function deprecation(key: string, field: Field, spot: Spot): readonly Finding[] {
  if (field.instead === undefined) return [];
  const what = `\`${key}\` is on its way out, ${instruction(field.instead)}`;
  return [advice(spot, { code: 'deprecated-key', atKey: true, what, found: shown(key) })];
}

function checkCondition(
  { key, field, object, shape }: { key: string; field: Field; object: PlainObject; shape: ObjectShape },
  spot: Spot,
): readonly Finding[] {
  const condition = field.onlyWhen;
  if (condition === undefined || !isDecided(condition, object, shape) || holds(condition, object)) return [];
  const where = `\`${condition.field}: ${condition.is.join('` or `')}\``;
  const raise = condition.otherwise === 'error' ? fault : advice;
  const code = condition.otherwise === 'error' ? 'forbidden-field' : 'useless-field';
  return [raise(spot, { code, atKey: true, what: `\`${key}\` belongs to ${where} only`, found: shown(key) })];
}

/** A condition on a misspelt word says nothing; the word itself is already reported. */
function isDecided({ field }: FieldCondition, object: PlainObject, shape: ObjectShape): boolean {
  const deciding = shape.fields[field]?.shape;
  const value = ownValue(object, field);
  return deciding?.kind === 'string' && typeof value === 'string' && (deciding.words?.includes(value) ?? true);
}

function holds({ field, is }: FieldCondition, object: PlainObject): boolean {
  const value = ownValue(object, field);
  return typeof value === 'string' && is.includes(value);
}

function missingFields(object: PlainObject, shape: ObjectShape, spot: Spot): readonly Finding[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    if (Object.hasOwn(object, key) || !isInProfile(field, spot.profile)) return [];
    const condition = field.requiredWhen;
    const needed = field.required === true || (condition !== undefined && holds(condition, object));
    if (!needed) return [];
    const why = condition === undefined ? '' : ` with \`${condition.field}: ${ownValue(object, condition.field)}\``;
    return [fault(spot, { code: 'missing-field', what: `\`${key}\` is missing${why}` })];
  });
}

function unknownKey(
  key: string,
  shape: ObjectShape,
  { spot, home }: { spot: Spot; home: string | undefined },
): Finding {
  const known = Object.keys(shape.fields).filter((name) => isInProfile(shape.fields[name] as Field, spot.profile));
  const suggestion = home === undefined ? nearestWord(key, known) : undefined;
  const belongs = home === undefined ? '' : `, it belongs to \`${home}\``;
  const hint = suggestion !== undefined && { suggestion };
  const found = shown(key);
  if (shape.open) {
    const what = `unknown key ${found} is accepted and does nothing${belongs}`;
    return advice(spot, { code: 'unknown-key', atKey: true, what, found, ...hint });
  }
  const what = `unknown key ${found}${belongs}`;
  return fault(spot, {
    code: 'unknown-key',
    atKey: true,
    what,
    expected: `one of ${known.join(', ')}`,
    found,
    ...hint,
  });
}
