import type { PolicyFileProfile } from '#catalogue';
import { type Policy, type PolicyDocument, type PolicyKind, readPolicyDocument } from '../policies/index.ts';
import type { PolicyOf } from './enforced-policy.ts';

/** A policy file as the engine uses it again and again. */
export interface ReadDocument {
  readonly document: PolicyDocument;
  readonly byKind: ReadonlyMap<PolicyKind, readonly Policy[]>;
}

// Reading YAML costs far more than deciding, and the same file is asked for in every decision of a run. The memory
// holds nothing but results of a pure function, so forgetting them is always safe.
const capacity = 1000;
const known = new Map<string, ReadDocument>();

/** Reads a policy file, or remembers what reading it gave. */
export function documentOf(content: string, profile: PolicyFileProfile): ReadDocument {
  const key = `${profile}\n${content}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const document = readPolicyDocument(content, profile);
  const read = { document, byKind: Map.groupBy(document.policies, ({ kind }) => kind) };
  forgetTheOldest();
  known.set(key, read);
  return read;
}

/** The policies of one kind, in file order. */
export function policiesOfKind<K extends PolicyKind>({ byKind }: ReadDocument, kind: K): readonly PolicyOf<K>[] {
  return (byKind.get(kind) ?? []) as readonly PolicyOf<K>[];
}

/** The file format that a version of the platform reads. */
export function profileOf(version: string): PolicyFileProfile {
  return Number.parseInt(version, 10) < 18 ? '17.10' : 'newest';
}

function forgetTheOldest(): void {
  if (known.size < capacity) return;
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
}
