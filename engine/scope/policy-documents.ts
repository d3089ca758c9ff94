import type { PolicyFileProfile } from '#catalogue';
import { type Policy, type PolicyDocument, type PolicyKind, readPolicyDocument } from '../policies/index.ts';
import { remembering } from '../remembering.ts';
import type { PolicyOf } from './enforced-policy.ts';

/** A policy file as the engine uses it again and again. */
export interface ReadDocument {
  readonly document: PolicyDocument;
  readonly byKind: ReadonlyMap<PolicyKind, readonly Policy[]>;
}

// Reading YAML costs far more than deciding, and the same file is asked for in every decision of a run.
const capacity = 4000;
const readers = {
  newest: remembering(capacity, (content) => read(content, 'newest')),
  '17.10': remembering(capacity, (content) => read(content, '17.10')),
} satisfies Record<PolicyFileProfile, (content: string) => ReadDocument>;

/** Reads a policy file, or remembers what reading it gave. */
export function documentOf(content: string, profile: PolicyFileProfile): ReadDocument {
  return readers[profile](content);
}

/** The policies of one kind, in file order. */
export function policiesOfKind<K extends PolicyKind>({ byKind }: ReadDocument, kind: K): readonly PolicyOf<K>[] {
  return (byKind.get(kind) ?? []) as readonly PolicyOf<K>[];
}

/** The file format that a version of the platform reads. */
export function profileOf(version: string): PolicyFileProfile {
  return Number.parseInt(version, 10) < 18 ? '17.10' : 'newest';
}

function read(content: string, profile: PolicyFileProfile): ReadDocument {
  const document = readPolicyDocument(content, profile);
  return { document, byKind: Map.groupBy(document.policies, ({ kind }) => kind) };
}
