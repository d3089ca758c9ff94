import type { LegacyWord, NumberShape, TextPattern, TextShape } from '#catalogue';
import { nearestWord } from '../nearest-word.ts';
import { shown } from '../plain-values.ts';
import type { Finding } from '../problem.ts';
import { isTimeZone, nearestTimeZone } from '../time-zone.ts';
import { advice, fault, type Spot } from './spot.ts';

/** What is wrong with a text. */
export function checkText(value: string, shape: TextShape, spot: Spot): readonly Finding[] {
  const legacy = shape.legacy?.find(({ word }) => word === value);
  if (legacy !== undefined) return [legacyWord(legacy, shape, spot)];
  if (shape.words !== undefined && !shape.words.includes(value)) return [unknownWord(value, shape, spot)];
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = shape;
  const length = [...value].length;
  if (length < minLength) return [fault(spot, tooShort(value, minLength))];
  if (length > maxLength) return [fault(spot, tooLong(length, maxLength))];
  if (shape.pattern !== undefined && !matches(value, shape.pattern)) return [malformed(value, shape.pattern, spot)];
  if (shape.reserved?.includes(value)) return [reserved(value, shape.reserved, spot)];
  if (shape.format === 'timezone' && !isTimeZone(value)) return [unknownTimeZone(value, spot)];
  if (shape.known === undefined || shape.pattern !== undefined || shape.known.includes(value)) return [];
  return [unfamiliarWord(value, shape, spot)];
}

/** What is wrong with a number. */
export function checkNumber(value: number, shape: NumberShape, spot: Spot): readonly Finding[] {
  const { kind, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = shape;
  const found = shown(value);
  if (kind === 'integer' && !Number.isInteger(value)) {
    return [fault(spot, { code: 'wrong-kind', what: `${found} is not whole`, expected: 'a whole number', found })];
  }
  if (value >= min && value <= max) return [];
  return [fault(spot, { code: 'out-of-range', what: `${found} is out of range`, expected: range(shape), found })];
}

/** Whether a text has the form that a pattern describes. */
export function matches(value: string, pattern: TextPattern): boolean {
  return new RegExp(pattern.source, 'u').test(value);
}

function range({ min, max }: NumberShape): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

function legacyWord(legacy: LegacyWord, shape: TextShape, spot: Spot): Finding {
  const found = shown(legacy.word);
  const instead = instruction(legacy.instead);
  if (legacy.accepted) {
    const what = `the ${shape.noun ?? 'word'} ${found} is deprecated, ${instead}`;
    return advice(spot, { code: 'deprecated-word', what, found });
  }
  const what = `the ${shape.noun ?? 'word'} ${found} is no longer accepted, ${instead}`;
  return fault(spot, { code: 'retired-word', what, expected: oneOf(shape.words ?? []), found });
}

/** Tells what to write; single words are set off from the sentence. */
export function instruction(instead: string): string {
  return `write ${/^\w+$/.test(instead) ? `\`${instead}\`` : instead} instead`;
}

function unknownWord(value: string, shape: TextShape, spot: Spot): Finding {
  const words = shape.words ?? [];
  return fault(spot, { code: 'unknown-word', ...unknown(value, shape.noun ?? 'word', words) });
}

/** The words of `unknown severity ...`, with what was probably meant. */
export function unknown(value: string, noun: string, words: readonly string[]) {
  const suggestion = nearestWord(value, words);
  const found = shown(value);
  return {
    what: `unknown ${noun} ${found}`,
    expected: oneOf(words),
    found,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? `\`${words[0]}\`` : `one of ${words.join(', ')}`;
}

function unfamiliarWord(value: string, shape: TextShape, spot: Spot): Finding {
  return advice(spot, { code: 'unknown-word', ...unknown(value, shape.noun ?? 'word', shape.known ?? []) });
}

function tooShort(value: string, minLength: number) {
  const found = shown(value);
  if (value === '')
    return { code: 'too-short', what: 'the text is empty', expected: `at least ${characters(minLength)}`, found };
  return { code: 'too-short', what: `${found} is too short`, expected: `at least ${characters(minLength)}`, found };
}

function tooLong(length: number, maxLength: number) {
  const found = characters(length);
  return { code: 'too-long', what: `the text has ${found}`, expected: `at most ${characters(maxLength)}`, found };
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}

function malformed(value: string, pattern: TextPattern, spot: Spot): Finding {
  const found = shown(value);
  return fault(spot, { code: 'malformed', what: `${found} is malformed`, expected: pattern.meaning, found });
}

function reserved(value: string, words: readonly string[], spot: Spot): Finding {
  const found = shown(value);
  const expected = `another name than ${words.join(' or ')}`;
  return fault(spot, { code: 'reserved-name', what: `the name ${found} is reserved`, expected, found });
}

function unknownTimeZone(value: string, spot: Spot): Finding {
  const suggestion = nearestTimeZone(value);
  const found = shown(value);
  const what = value === '' ? 'the time zone is empty' : `unknown time zone ${found}`;
  return {
    ...fault(spot, { code: 'unknown-time-zone', what, expected: 'an IANA id such as Europe/Berlin', found }),
    stage: 'save',
    rule: 'VAL-006',
    ...(suggestion !== undefined && { suggestion }),
  };
}
