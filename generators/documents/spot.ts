import type fc from 'fast-check';
import type { DocumentedLimits, Field, PolicyFileProfile, Shape } from '#catalogue';
import type { DocumentConstraints } from './constraints.ts';

/** An object of a policy document, in the spelling of the file. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Where in a document a value is invented, and how what lies below it is. */
export interface Spot {
  readonly profile: PolicyFileProfile;
  readonly bounds: DocumentConstraints;
  /** Such as `approval_policy[].rules[]`; empty for the file. */
  readonly path: string;
  /** Limits that the documentation states and the format does not enforce: worth reaching too. */
  readonly documented?: DocumentedLimits | undefined;
  readonly invent: (shape: Shape, spot: Spot) => fc.Arbitrary<unknown>;
}

/** The spot of a key of the object here. */
export function atKey(spot: Spot, key: string, field?: Field): Spot {
  return { ...spot, path: spot.path === '' ? key : `${spot.path}.${key}`, documented: field?.documented };
}

/** The spot of an item of the list here. */
export function atItem(spot: Spot): Spot {
  return { ...spot, path: `${spot.path}[]`, documented: undefined };
}

/** The spot of any key of the object here, which its author invents. */
export function atAnyKey(spot: Spot): Spot {
  return { ...spot, path: `${spot.path}.*`, documented: undefined };
}

/** The key that a path ends with: `branches` for `rules[].branches[]`. */
export function lastKey({ path }: Pick<Spot, 'path'>): string {
  return (
    path
      .replaceAll(/\[\]|\.\*/g, '')
      .split('.')
      .at(-1) ?? ''
  );
}

/** The fields of an object that an age of the format knows. */
export function knownFields(
  fields: Readonly<Record<string, Field>>,
  profile: PolicyFileProfile,
): readonly (readonly [string, Field])[] {
  return Object.entries(fields).filter(([, field]) => field.profiles?.includes(profile) ?? true);
}
