import { optionsOf, type PolicyFileProfile, type Shape, type TextShape } from '#catalogue';
import { timeZones } from './familiar-texts.ts';
import { knownFields, type PlainObject } from './spot.ts';

/** The n-th plain value of a shape: for long lists, whose items must differ and matter to nobody. */
export function exampleOf(shape: Shape, n: number, profile: PolicyFileProfile): unknown {
  const [option = shape] = optionsOf(shape, profile);
  switch (option.kind) {
    case 'string':
      return textAt(option, n);
    case 'integer':
      return (option.min ?? 1) + (option.max === undefined ? n : n % (option.max - (option.min ?? 1) + 1));
    case 'number':
      return option.min ?? n;
    case 'boolean':
      return n % 2 === 0;
    case 'list':
      return Array.from({ length: option.minItems ?? 0 }, (_, index) => exampleOf(option.of, index, profile));
    case 'map':
      return Object.fromEntries(option.minKeys === undefined ? [] : [[option.keys?.good ?? `key${n}`, {}]]);
    case 'object':
      return objectAt(option, n, profile);
    case 'null':
      return null;
    default:
      return `item ${n + 1}`;
  }
}

function textAt({ words, known, pattern, format }: TextShape, n: number): string {
  const listed = words ?? known ?? (format === 'timezone' ? timeZones : undefined);
  if (listed !== undefined) return listed[n % listed.length] ?? '';
  if (pattern === undefined) return `item ${n + 1}`;
  const numbered = `${pattern.good}-${n + 1}`;
  return n > 0 && new RegExp(pattern.source, 'u').test(numbered) ? numbered : pattern.good;
}

function objectAt(shape: Extract<Shape, { kind: 'object' }>, n: number, profile: PolicyFileProfile): PlainObject {
  const choices = (shape.choices ?? []).filter((choice) => (choice.profile ?? profile) === profile);
  const chosen = choices.flatMap(({ of }) => of.find((names) => names.every((name) => name in shape.fields)) ?? []);
  const fields = knownFields(shape.fields, profile);
  const first = (name: string) => {
    const words = shape.fields[name]?.shape;
    return words?.kind === 'string' ? String(exampleOf(words, n, profile)) : '';
  };
  const needed = fields.filter(
    ([key, { required, requiredWhen: when }]) =>
      required === true || chosen.includes(key) || when?.is.includes(first(when.field)) === true,
  );
  return Object.fromEntries(needed.map(([key, field]) => [key, exampleOf(field.shape, n, profile)]));
}
