import type { FaultKind, FaultMaker } from './fault.ts';
import { isEnacted, replacing } from './fault.ts';
import { acceptsKindOf } from './visited.ts';

/** Faults of a single text, number or switch. */
export const scalarFaults = {
  'unknown-word': (at) =>
    at.shape.kind === 'string' && at.shape.words !== undefined
      ? [replacing('unknown-word', at, misspelt(at.value))]
      : [],
  'retired-word': (at) => {
    const legacy = at.shape.kind === 'string' ? (at.shape.legacy ?? []) : [];
    return legacy.flatMap(({ word, accepted }) => (accepted ? [] : [replacing('retired-word', at, word)]));
  },
  'reserved-name': (at) => {
    const reserved = at.shape.kind === 'string' ? (at.shape.reserved ?? []) : [];
    return reserved.map((word) => replacing('reserved-name', at, word));
  },
  'too-short': (at) => {
    const { minLength = 0 } = at.shape.kind === 'string' ? at.shape : {};
    return minLength > 0 ? [replacing('too-short', at, 'x'.repeat(minLength - 1))] : [];
  },
  'too-long': (at, { bounds }) => {
    const { maxLength = bounds.longestText + 1 } = at.shape.kind === 'string' ? at.shape : {};
    return maxLength <= bounds.longestText ? [replacing('too-long', at, 'x'.repeat(maxLength + 1))] : [];
  },
  malformed: (at) => {
    const pattern = at.shape.kind === 'string' ? at.shape.pattern : undefined;
    return pattern === undefined ? [] : [replacing('malformed', at, pattern.bad)];
  },
  'below-minimum': (at) => {
    const { min } = at.shape.kind === 'integer' || at.shape.kind === 'number' ? at.shape : {};
    return min === undefined ? [] : [replacing('below-minimum', at, min - 1, 'out-of-range')];
  },
  'above-maximum': (at) => {
    const { max } = at.shape.kind === 'integer' || at.shape.kind === 'number' ? at.shape : {};
    return max === undefined ? [] : [replacing('above-maximum', at, max + 1, 'out-of-range')];
  },
  'not-whole': (at) => {
    const whole = at.shape.kind === 'integer' && typeof at.value === 'number';
    return whole ? [replacing('not-whole', at, Math.trunc(Number(at.value) / 2) + 0.5, 'wrong-kind')] : [];
  },
  'wrong-kind': (at) => {
    const strange = strangers.find((value) => at.options.every((option) => !acceptsKindOf(option, value)));
    return strange === undefined || at.place.length === 0 ? [] : [replacing('wrong-kind', at, strange)];
  },
  'unknown-time-zone': (at, surroundings) => {
    const zone = at.shape.kind === 'string' && at.shape.format === 'timezone' && isEnacted(at, surroundings);
    return zone ? [replacing('unknown-time-zone', at, 'Mars/Olympus_Mons')] : [];
  },
} as const satisfies Partial<Record<FaultKind, FaultMaker>>;

/** A value of each kind. */
const strangers: readonly unknown[] = ['text', 7, true, [], {}, null];

/** As if the last key had been hit twice; no list has two words that differ in that alone. */
function misspelt(word: unknown): string {
  const text = String(word);
  return `${text}${text.at(-1)}`;
}
