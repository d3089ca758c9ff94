import { fieldPathOf } from '#catalogue';

/** A value somewhere in a policy document, with the path under which the catalogue knows the place. */
export interface PolicyPlace {
  readonly place: readonly (string | number)[];
  readonly path: string;
  readonly value: unknown;
}

/** The documented places of a value and of all below it; what the catalogue does not know is left out. */
export function placesIn(value: unknown, place: readonly (string | number)[]): readonly PolicyPlace[] {
  const path = place.length === 0 ? '' : catalogued(place);
  if (path === undefined) return [];
  const here = path === '' ? [] : [{ place, path, value }];
  return [...here, ...below(value).flatMap(([key, inside]) => placesIn(inside, [...place, key]))];
}

function below(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

// Looking a place up walks the shapes of the catalogue, and the same few hundred places come up all the time. The memory
// is bounded all the same: some keys are invented by the author of a policy.
const capacity = 5000;
const known = new Map<string, string | undefined>();

function catalogued(place: readonly (string | number)[]): string | undefined {
  const key = place.map((step) => (typeof step === 'number' ? 0 : step)).join('\n');
  if (known.has(key)) return known.get(key);
  const path = fieldPathOf(place);
  if (known.size < capacity) known.set(key, path);
  return path;
}

/** Writes a place as problems of policy files do: `approval_policy[0].rules[1].type`. */
export function placeText(place: readonly (string | number)[]): string {
  return place.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
