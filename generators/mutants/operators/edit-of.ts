import type { PolicyFileProfile } from '#catalogue';
import type { Place } from '../place.ts';
import type { Site } from '../site.ts';

/** One way of changing a document at a site. */
export interface Edit {
  /** What is done to the field, such as `swapped`; with the name of the field it names the operator. */
  readonly verb: string;
  /** Tells edits of one verb at one site apart; empty where there can be only one. */
  readonly detail: string;
  /** In words: `severity_levels without critical`. */
  readonly change: string;
  /** The whole changed document. */
  readonly content: unknown;
  /** Where the change is, if not at the site itself. */
  readonly place?: Place;
}

/** A document that is about to be changed. */
export interface Subject {
  readonly content: unknown;
  readonly profile: PolicyFileProfile;
}

/** A family of operators: what it does to any site of the shape that it is about. */
export type EditFamily = (site: Site, subject: Subject) => readonly Edit[];

/** What a site is called in the words of a change. */
export function nameOf({ place }: Site): string {
  const key = place.findLast((step) => typeof step === 'string') ?? 'the file';
  const item = place.at(-1);
  return typeof item === 'number' ? `${key}[${item}]` : String(key);
}

/** A value as the words of a change show it. */
export function worded(value: unknown): string {
  if (typeof value === 'string') return value;
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
