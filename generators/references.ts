import fc from 'fast-check';
import { simplestFirst } from './frequencies.ts';

/** Of so many references, one points at something that does not exist. */
export const referencesPerStray = 12;

/** Points at one of the things that there will be, or at nothing. */
export type Reference = number | 'stray';

/** A reference, mostly to something that exists; simplest is the first of the things. */
export function reference(): fc.Arbitrary<Reference> {
  return fc.oneof(
    simplestFirst,
    { weight: referencesPerStray - 1, arbitrary: sureReference() },
    { weight: 1, arbitrary: fc.constant('stray' as const) },
  );
}

/** A reference that always points at something. */
export function sureReference(): fc.Arbitrary<number> {
  return fc.nat({ max: 999 });
}

/** What a reference points at; nothing for a stray one, or where there is nothing to point at. */
export function resolve<T>(things: readonly T[], to: Reference): T | undefined {
  return to === 'stray' ? undefined : things[to % things.length];
}

/** What a reference points at, among things of which there must be some. */
export function resolveSurely<T>(things: readonly T[], to: number): T {
  const thing = things[to % things.length];
  if (thing === undefined) throw new RangeError('reference: there is nothing to point at');
  return thing;
}

/** The id that no row has. */
export const strayId = 9999;
