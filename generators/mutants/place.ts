/** The steps from the top of a document to a value. */
export type Place = readonly (string | number)[];

/** A place as people write it: `rules[1].type`. */
export function pathOf(place: Place): string {
  return place.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}

/** The names in a place, without the numbers of lists. */
export function keysIn(place: Place): readonly string[] {
  return place.filter((step) => typeof step === 'string');
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
