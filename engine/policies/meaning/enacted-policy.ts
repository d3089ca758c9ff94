import type { PolicyExperimentName, PolicyFileProfile } from '#catalogue';
import type { FileLimits } from '../file-limits.ts';
import { objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';

/** A policy in the file that holds it; nothing is known about its shape. */
export interface EnactedPolicy {
  readonly policy: PlainObject;
  readonly place: Place;
  readonly content: PlainObject;
  readonly profile: PolicyFileProfile;
  readonly limits: FileLimits;
}

type Matter = Omit<Finding, 'severity' | 'stage' | 'place'>;

/** Something that the platform accepts and the author can hardly want. */
export function doubt(place: Place, matter: Matter): Finding {
  return { severity: 'warning', stage: 'advice', place, ...matter };
}

/** Something that the editor refuses to save, while a file pushed by hand still acts. */
export function refusal(place: Place, matter: Matter): Finding {
  return { severity: 'error', stage: 'save', place, ...matter };
}

/** Whether the file itself switches an experiment on. */
export function hasExperiment(content: PlainObject, name: PolicyExperimentName): boolean {
  return objectOf(objectOf(content.experiments)[name]).enabled === true;
}
