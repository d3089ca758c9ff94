import type { PolicyFileProfile } from '#catalogue';
import type { DocumentConstraints } from '../constraints.ts';
import type { PlainObject } from '../spot.ts';
import { isPlainObject, type Place, pathOf, type Visited } from './visited.ts';

/** What can be wrong with a document, each in one place. */
export const faultKinds = [
  'unknown-word',
  'retired-word',
  'reserved-name',
  'too-short',
  'too-long',
  'malformed',
  'below-minimum',
  'above-maximum',
  'not-whole',
  'wrong-kind',
  'too-few-items',
  'too-many-items',
  'repeated-item',
  'missing-field',
  'missing-choice',
  'exclusive-fields',
  'forbidden-field',
  'unknown-key',
  'key-of-another-format',
  'malformed-key',
  'too-few-keys',
  'too-many-keys',
  'unknown-time-zone',
  'every-minute',
  'age-of-new-findings',
  'too-many-approvals',
  'too-many-scans',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One fault of a document: what a validator must say about it, and where. */
export interface Fault {
  readonly kind: FaultKind;
  /** Where the validator must point, such as `approval_policy[0].rules[1].type`. */
  readonly path: string;
  /** The code of the problem. */
  readonly code: string;
  /** False where the catalogue says that the platform accepts and ignores it, such as unknown keys of open objects. */
  readonly rejected: boolean;
}

/** A fault, with what it changes. */
export interface FaultyChange extends Fault {
  readonly edits: readonly Edit[];
}

/** A value that is written to a place of the document, or taken away from it. */
export interface Edit {
  readonly place: Place;
  readonly value?: unknown;
}

/** What a maker of faults knows of the document beside the place that it looks at. */
export interface Surroundings {
  readonly profile: PolicyFileProfile;
  readonly bounds: DocumentConstraints;
  readonly content: PlainObject;
}

/** Finds what can be made wrong at a place; nothing where the place has no such limit. */
export type FaultMaker = (visited: Visited, surroundings: Surroundings) => readonly FaultyChange[];

/** A fault at a place, where the value is replaced. */
export function replacing(kind: FaultKind, { place }: Visited, value: unknown, code: string = kind): FaultyChange {
  return { kind, path: pathOf(place), code, rejected: true, edits: [{ place, value }] };
}

/** Whether the policy around a place is switched on: what a disabled policy means is never checked. */
export function isEnacted({ place }: Pick<Visited, 'place'>, { content }: Surroundings): boolean {
  const [key, index] = place;
  const list = typeof key === 'string' ? content[key] : undefined;
  const policy = Array.isArray(list) && typeof index === 'number' ? list[index] : undefined;
  return isPlainObject(policy) && policy.enabled === true;
}

/** The document after the edits. */
export function edited(content: PlainObject, edits: readonly Edit[]): PlainObject {
  return edits.reduce((document, edit) => changed(document, edit.place, edit) as PlainObject, content);
}

function changed(value: unknown, place: Place, edit: Edit): unknown {
  const [step, ...rest] = place;
  if (step === undefined) return edit.value;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? changed(item, rest, edit) : item));
  const object = isPlainObject(value) ? value : {};
  if (rest.length > 0 || 'value' in edit) return { ...object, [step]: changed(object[step], rest, edit) };
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== step));
}
