/** An object of a policy file. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself, or an empty one where something else stands: its wrongness is reported elsewhere. */
export function objectOf(value: unknown): PlainObject {
  return isObject(value) ? value : {};
}

/** The items of a list, or none where something else stands. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts among the items of a list. */
export function textsOf(value: unknown): readonly string[] {
  return itemsOf(value).filter((item) => typeof item === 'string');
}

/** The value of a key that the object itself holds. */
export function ownValue(object: PlainObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** What a value is, in the words of the messages. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'boolean' ? 'true or false' : 'a number';
}

/** A value as a message shows it: short ones in full, the others by their kind. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `\`${value.length > 60 ? `${value.slice(0, 57)}...` : value}\``;
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``;
  return kindOf(value);
}
