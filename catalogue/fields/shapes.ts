import type {
  Field,
  FieldChoice,
  ListShape,
  NumberShape,
  ObjectShape,
  Shape,
  TextPattern,
  TextShape,
} from './model.ts';

/** Text without limits. */
export const text: TextShape = { kind: 'string' };
/** Text of at least one character. */
export const filledText: TextShape = { kind: 'string', minLength: 1 };
export const boolean: Shape = { kind: 'boolean' };
export const integer: NumberShape = { kind: 'integer' };
export const nothing: Shape = { kind: 'null' };
export const anything: Shape = { kind: 'any' };

/** Text between two lengths. */
export function textOf(minLength: number, maxLength: number): TextShape {
  return { kind: 'string', minLength, maxLength };
}

/** One of some enforced words; `noun` is what such a word is called in a message. */
export function word(noun: string, words: readonly string[], more: Omit<TextShape, 'kind' | 'noun' | 'words'> = {}) {
  return { kind: 'string', noun, words, ...more } as const satisfies TextShape;
}

/** Text that a regular expression describes. */
export function matching(noun: string, pattern: TextPattern): TextShape {
  return { kind: 'string', noun, pattern };
}

/** A whole number between two bounds. */
export function integerOf(min: number, max: number): NumberShape {
  return { kind: 'integer', min, max };
}

export function list(of: Shape, limits: Omit<ListShape, 'kind' | 'of'> = {}): ListShape {
  return { kind: 'list', of, ...limits };
}

/** An object that rejects keys it does not know. */
export function closed(fields: Readonly<Record<string, Field>>, choices: readonly FieldChoice[] = []): ObjectShape {
  return { kind: 'object', open: false, fields, choices };
}

/** An object that accepts and ignores keys it does not know. */
export function open(fields: Readonly<Record<string, Field>>, choices: readonly FieldChoice[] = []): ObjectShape {
  return { kind: 'object', open: true, fields, choices };
}

/** One of several ways of writing a value. */
export function either(...options: readonly Shape[]): Shape {
  return { kind: 'either', options };
}

/** A shape of its own for each age of the format. */
export function profiled(newest: Shape, before: Shape): Shape {
  return { kind: 'profiled', shapes: { newest, '17.10': before } };
}

/** Exactly one of some single fields. */
export function exactlyOneOf(...fields: readonly string[]): FieldChoice {
  return { need: 'exactly-one-of', of: fields.map((field) => [field]) };
}

/** One or more of some single fields. */
export function atLeastOneOf(...fields: readonly string[]): FieldChoice {
  return { need: 'at-least-one-of', of: fields.map((field) => [field]) };
}
