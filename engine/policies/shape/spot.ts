import type { PolicyFileProfile, Shape } from '#catalogue';
import type { Finding, Place } from '../problem.ts';

/** Where a check stands, for which age of the format it checks, and how it checks what lies below. */
export interface Spot {
  readonly place: Place;
  readonly profile: PolicyFileProfile;
  readonly check: (value: unknown, shape: Shape, spot: Spot) => readonly Finding[];
}

/** The spot one step further in. */
export function below(spot: Spot, step: string | number): Spot {
  return { ...spot, place: [...spot.place, step] };
}

/** Something that makes the platform ignore the file. */
export function fault(
  spot: Spot,
  finding: Omit<Finding, 'severity' | 'stage' | 'place'> & { readonly place?: Place },
): Finding {
  return { severity: 'error', stage: 'file', place: spot.place, ...finding };
}

/** Something that the platform accepts and the author can hardly want. */
export function advice(
  spot: Pick<Spot, 'place'>,
  finding: Omit<Finding, 'severity' | 'stage' | 'place'> & { readonly place?: Place },
): Finding {
  return { severity: 'warning', stage: 'advice', place: spot.place, ...finding };
}
