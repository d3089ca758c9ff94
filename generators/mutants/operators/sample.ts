import {
  type Field,
  type ObjectShape,
  optionsOf,
  type PolicyFileProfile,
  type Shape,
  type TextShape,
} from '#catalogue';
import { isObject } from '../place.ts';

/** The smallest value that fits a shape, as far as one can be made from the shape alone. */
export function sampleOf(shape: Shape, profile: PolicyFileProfile): unknown {
  const [option] = optionsOf(shape, profile);
  switch (option?.kind) {
    case 'string':
      return sampleText(option);
    case 'integer':
    case 'number':
      return option.min ?? 1;
    case 'boolean':
      return true;
    case 'list':
      return (option.minItems ?? 0) > 0 ? [sampleOf(option.of, profile)] : [];
    case 'object':
      return completed({}, option, profile);
    case 'map':
      return {};
    default:
      return null;
  }
}

/** An object with what its shape demands added, and what its shape does not know left out. */
export function completed(object: object, shape: ObjectShape, profile: PolicyFileProfile): object {
  const known = Object.entries(shape.fields).filter(([, field]) => field.profiles?.includes(profile) ?? true);
  const fields = new Map(known);
  const kept = Object.fromEntries(Object.entries(object).filter(([key]) => fields.has(key)));
  const needed = known.filter(([key, field]) => !Object.hasOwn(kept, key) && isNeeded(field, kept));
  const whole = { ...kept, ...samples(needed, profile) };
  const chosen = (shape.choices ?? [])
    .filter(({ profile: of }) => (of ?? profile) === profile)
    .filter(({ of }) => !of.some((alternative) => alternative.every((key) => Object.hasOwn(whole, key))))
    .flatMap(({ of: [first = []] }) => first);
  return {
    ...whole,
    ...samples(
      known.filter(([key]) => chosen.includes(key)),
      profile,
    ),
  };
}

function samples(fields: readonly (readonly [string, Field])[], profile: PolicyFileProfile): object {
  return Object.fromEntries(fields.map(([key, field]) => [key, sampleOf(field.shape, profile)]));
}

function isNeeded({ required, requiredWhen }: Field, object: object): boolean {
  if (required === true || requiredWhen === undefined) return required === true;
  const deciding = isObject(object) ? object[requiredWhen.field] : undefined;
  return typeof deciding === 'string' && requiredWhen.is.includes(deciding);
}

function sampleText({ words, known, pattern, minLength = 0 }: TextShape): string {
  return words?.[0] ?? known?.[0] ?? pattern?.good ?? 'x'.repeat(Math.max(minLength, 1));
}
