import { type ObjectShape, optionsOf, type PolicyFileProfile, policyFileShape, type Shape } from '#catalogue';
import type { PlainObject } from '../spot.ts';

/** The steps from the top of a document to a value. */
export type Place = readonly (string | number)[];

/** A value of a document with what the catalogue says of its place. */
export interface Visited {
  readonly place: Place;
  readonly value: unknown;
  /** The shape that the value was recognised by, without alternatives. */
  readonly shape: Shape;
  /** All shapes that the place accepts, without alternatives. */
  readonly options: readonly Shape[];
}

/** Every value of a document that the catalogue describes, outer ones first. */
export function visitedIn(content: PlainObject, profile: PolicyFileProfile): readonly Visited[] {
  return walk(content, { shape: policyFileShape, place: [], profile });
}

/** Writes a place as the validator does: `approval_policy[0].rules[1].type`. */
export function pathOf(place: Place): string {
  return place.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}

/** Whether a value is an object with keys. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a shape accepts values of the kind that this one has, whatever its limits. */
export function acceptsKindOf(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'any':
      return true;
    case 'null':
      return value === null;
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
    case 'integer':
    case 'number':
      return typeof value === 'number';
    case 'list':
      return Array.isArray(value);
    default:
      return isPlainObject(value);
  }
}

interface Spot {
  readonly shape: Shape;
  readonly place: Place;
  readonly profile: PolicyFileProfile;
}

function walk(value: unknown, { shape, place, profile }: Spot): readonly Visited[] {
  const options = optionsOf(shape, profile);
  const fitting = options.filter((option) => acceptsKindOf(option, value));
  const found = fitting.find((option) => isVariantOf(option, value)) ?? fitting[0];
  if (found === undefined) return [];
  return [{ place, value, shape: found, options }, ...inside(value, { shape: found, place, profile })];
}

/** Objects of several shapes are told apart by the word that only one of them allows. */
function isVariantOf(shape: Shape, value: unknown): boolean {
  if (shape.kind !== 'object' || !isPlainObject(value)) return false;
  const words = ['type', 'scan'].flatMap((by) => {
    const told = shape.fields[by]?.shape;
    return told?.kind === 'string' && told.words !== undefined ? [{ by, words: told.words }] : [];
  });
  return words.every(({ by, words }) => words.some((word) => word === value[by]));
}

function inside(value: unknown, { shape, place, profile }: Spot): readonly Visited[] {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => walk(item, { shape: shape.of, place: [...place, index], profile }));
  }
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const below = shape.kind === 'map' ? shape.of : fieldShape(shape, key);
    return below === undefined ? [] : walk(item, { shape: below, place: [...place, key], profile });
  });
}

function fieldShape(shape: Shape, key: string): Shape | undefined {
  const { fields } = shape.kind === 'object' ? shape : ({ fields: {} } as Pick<ObjectShape, 'fields'>);
  return Object.hasOwn(fields, key) ? fields[key]?.shape : undefined;
}
