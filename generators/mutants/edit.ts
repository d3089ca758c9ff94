import { isObject, type Place } from './place.ts';

/** The value at a place, or undefined. */
export function valueIn(content: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
    return isObject(value) ? value[step] : undefined;
  }, content);
}

/** The content with another value at a place; the rest is shared with the given content. */
export function withValue(content: unknown, place: Place, value: unknown): unknown {
  const [step, ...below] = place;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    return Array.isArray(content) ? content.with(step, withValue(content[step], below, value)) : content;
  }
  if (!isObject(content)) return content;
  return { ...content, [step]: withValue(content[step], below, value) };
}

/** The content without the key or the item at a place. */
export function without(content: unknown, place: Place): unknown {
  const holder = place.slice(0, -1);
  const step = place.at(-1);
  const held = valueIn(content, holder);
  if (Array.isArray(held)) return withValue(content, holder, typeof step === 'number' ? held.toSpliced(step, 1) : held);
  if (!isObject(held) || typeof step !== 'string') return content;
  return withValue(content, holder, Object.fromEntries(Object.entries(held).filter(([key]) => key !== step)));
}

/** The content with a key of another name at the same place among its neighbours, and perhaps another value. */
export function renamed(
  content: unknown,
  place: Place,
  { key, value = valueIn(content, place) }: { readonly key: string; readonly value?: unknown },
): unknown {
  const holder = place.slice(0, -1);
  const held = valueIn(content, holder);
  if (!isObject(held)) return content;
  const entries = Object.entries(held).map(([name, old]) => (name === place.at(-1) ? [key, value] : [name, old]));
  return withValue(content, holder, Object.fromEntries(entries));
}
