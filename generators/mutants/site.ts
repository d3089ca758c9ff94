import { type Field, type ObjectShape, type PolicyFileProfile, policyFileShape, type Shape } from '#catalogue';
import { isObject, type Place } from './place.ts';

/** A value of a policy file that can be changed, with what the catalogue says about it. */
export interface Site {
  readonly place: Place;
  readonly value: unknown;
  /** The one way of writing that the value uses. */
  readonly shape: Shape;
  /** All ways in which the value may be written. */
  readonly written: Shape;
  /** The field that the value belongs to; nothing for items of lists. */
  readonly field: Field | undefined;
  /** The object around it; nothing for items of lists and keys that the author invents. */
  readonly owner: ObjectShape | undefined;
}

/** Every documented value of a policy file, outer ones before what is in them. */
export function sitesOf(content: unknown, profile: PolicyFileProfile): readonly Site[] {
  const top = { place: [], value: content, written: policyFileShape, field: undefined, owner: undefined };
  return below({ ...top, shape: policyFileShape }, profile);
}

/** The way of writing that a value uses, or nothing where it fits none. */
export function shapeOf(value: unknown, shape: Shape, profile: PolicyFileProfile): Shape | undefined {
  if (shape.kind === 'profiled') return shapeOf(value, shape.shapes[profile], profile);
  if (shape.kind === 'either') {
    return shape.options.map((option) => shapeOf(value, option, profile)).find((found) => found !== undefined);
  }
  if (shape.kind === 'variants') {
    const word = isObject(value) ? value[shape.by] : undefined;
    return typeof word === 'string' ? shape.variants[word] : undefined;
  }
  return hasKind(value, shape) ? shape : undefined;
}

function hasKind(value: unknown, { kind }: Shape): boolean {
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'object' || kind === 'map') return isObject(value);
  if (kind === 'null') return value === null;
  if (kind === 'string' || kind === 'boolean') return typeof value === kind;
  return kind === 'any' || typeof value === 'number';
}

function below(site: Site, profile: PolicyFileProfile): readonly Site[] {
  return childrenOf(site).flatMap(({ place, value, written, ...rest }) => {
    const shape = shapeOf(value, written, profile);
    if (shape === undefined) return [];
    const child = { place, value, written, shape, ...rest };
    return [child, ...below(child, profile)];
  });
}

function childrenOf({ place, value, shape }: Site): readonly Omit<Site, 'shape'>[] {
  const plain = { field: undefined, owner: undefined };
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.map((item, index) => ({ place: [...place, index], value: item, written: shape.of, ...plain }));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Omit<Site, 'shape'>[] => {
    if (shape.kind === 'map') return [{ place: [...place, key], value: inner, written: shape.of, ...plain }];
    const field = shape.kind === 'object' && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    if (shape.kind !== 'object' || field === undefined) return [];
    return [{ place: [...place, key], value: inner, written: field.shape, field, owner: shape }];
  });
}
