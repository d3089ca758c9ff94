import fc from 'fast-check';
import type { NumberShape, TextPattern, TextShape } from '#catalogue';
import { drawsPerException, simplestFirst, usually } from '../frequencies.ts';
import { familiarTexts, timeZones } from './familiar-texts.ts';
import { lastKey, type Spot } from './spot.ts';

/** Texts of a shape: mostly words that people write, now and then one at a limit, now and then any. */
export function textOf(shape: TextShape, spot: Spot): fc.Arbitrary<string> {
  if (shape.words !== undefined) return fc.constantFrom(...shape.words, ...stillAccepted(shape));
  if (shape.format === 'timezone') return fc.constantFrom(...timeZones);
  if (shape.pattern !== undefined) return patternedText(shape, shape.pattern, spot);
  if (shape.known !== undefined) return usually(fc.constantFrom(...shape.known), freeText(shape, spot));
  return freeText(shape, spot);
}

/** Numbers of a shape: mostly small ones, now and then one at a limit. */
export function numberOf(shape: NumberShape, { documented }: Pick<Spot, 'documented'>): fc.Arbitrary<number> {
  const { min = documented?.min, max = documented?.max } = shape;
  if (shape.kind === 'number') return fractionOf(shape);
  // Ids and the like know no limit, and the first ones are the likeliest to exist.
  if (min === undefined || max === undefined) return usually(fc.integer({ min: 1, max: 9 }), fc.integer());
  return fc.oneof(
    simplestFirst,
    { weight: drawsPerException, arbitrary: fc.integer({ min, max: Math.min(max, min + 9) }) },
    { weight: 2, arbitrary: fc.constantFrom(min, max) },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
  );
}

/** A text that fits a pattern. */
export function matchingText(pattern: TextPattern, maxLength?: number): fc.Arbitrary<string> {
  const fits = new RegExp(pattern.source, 'u');
  return fc.stringMatching(fits, { maxLength: Math.min(maxLength ?? 40, 40) });
}

function stillAccepted({ legacy = [] }: TextShape): readonly string[] {
  return legacy.filter(({ accepted }) => accepted).map(({ word }) => word);
}

function patternedText(shape: TextShape, pattern: TextPattern, spot: Spot): fc.Arbitrary<string> {
  const fits = new RegExp(pattern.source, 'u');
  const familiar = [...(shape.known ?? []), ...familiarTexts(lastKey(spot)).filter((text) => fits.test(text))];
  const longest = pattern.good.padEnd(Math.min(shape.maxLength ?? 0, spot.bounds.longestText), 'x');
  const usual = fc.constantFrom(
    ...new Set([...familiar, pattern.good, ...[longest].filter((text) => fits.test(text))]),
  );
  // Saving a run every minute is refused; no other text that fits its pattern is.
  const any = matchingText(pattern, shape.maxLength).filter((text) => !isEveryMinute(text));
  return usually(usual, any);
}

function isEveryMinute(text: string): boolean {
  return text.trim().split(/\s+/).join(' ') === '* * * * *';
}

function freeText(shape: TextShape, spot: Spot): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, reserved = [] } = shape;
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  const edges = [minLength, maxLength].filter((length) => length <= spot.bounds.longestText);
  const any = fc.oneof(
    fc.constantFrom(...oddTexts.filter(fits)),
    fc.string({ minLength, maxLength: Math.min(maxLength, 20) }),
  );
  const texts = fc.oneof(
    simplestFirst,
    { weight: drawsPerException, arbitrary: fc.constantFrom(...familiarTexts(lastKey(spot)).filter(fits)) },
    { weight: 1, arbitrary: fc.constantFrom(...edges.map((length) => 'x'.repeat(length))) },
    { weight: 1, arbitrary: any },
  );
  return reserved.length === 0 ? texts : texts.filter((text) => !reserved.includes(text));
}

/** What parsers of YAML are known to stumble over. */
const oddTexts = ['no', 'null', '1', ' spaced ', '# none', '*', 'a: b', "it's", 'two\nlines', 'Prüfung', '安全', '🚦'];

function fractionOf({ min, max }: NumberShape): fc.Arbitrary<number> {
  if (min === undefined || max === undefined) return fc.oneof(fc.integer(), fc.constantFrom(0.5, -1.25));
  return fc.constantFrom(min, max, (min + max) / 2, min + (max - min) / 10);
}
