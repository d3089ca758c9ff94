import type { DocumentedLimits, NumberShape, TextShape } from '#catalogue';
import { withValue } from '../edit.ts';
import type { Site } from '../site.ts';
import { type Edit, type EditFamily, nameOf, worded } from './edit-of.ts';
import { otherTexts } from './other-texts.ts';

/** Words are swapped, texts changed, booleans flipped, numbers moved by one and to their limits. */
export const scalarEdits: EditFamily = (site, { content }) =>
  replacementsOf(site)
    .filter(({ value }) => value !== site.value)
    .map(({ verb, value }) => ({
      verb,
      detail: worded(value),
      change: `${nameOf(site)}: ${worded(site.value)} -> ${worded(value)}`,
      content: withValue(content, site.place, value),
    }));

interface Replacement extends Pick<Edit, 'verb'> {
  readonly value: unknown;
}

function replacementsOf({ shape, value, field, place }: Site): readonly Replacement[] {
  if (shape.kind === 'boolean') return [{ verb: 'flipped', value: value !== true }];
  if (shape.kind === 'string' && typeof value === 'string') return textReplacements(shape, value, String(place.at(-1)));
  if ((shape.kind === 'integer' || shape.kind === 'number') && typeof value === 'number') {
    return numberReplacements(shape, value, field?.documented ?? {});
  }
  return [];
}

function textReplacements(shape: TextShape, value: string, key: string): readonly Replacement[] {
  const words = shape.words ?? shape.known;
  if (words !== undefined) return words.map((word) => ({ verb: 'swapped', value: word }));
  return otherTexts({ shape, value, key }).map((other) => ({ verb: 'changed', value: other }));
}

function numberReplacements(shape: NumberShape, value: number, documented: DocumentedLimits): readonly Replacement[] {
  const step = shape.kind === 'integer' ? 1 : 0.01;
  const limits = [shape.min, documented.min, shape.max, documented.max];
  return [
    { verb: 'raised', value: rounded(value + step) },
    { verb: 'lowered', value: rounded(value - step) },
    ...limits.flatMap((limit) => (limit === undefined ? [] : [{ verb: 'put-to-a-limit', value: limit }])),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
