import { isObject, type PlainObject, textsOf } from '../../policies/plain-values.ts';
import { mergeMappings } from './merge-mappings.ts';

/** A job with what its `extends` bring, and the names that they could not find. */
export interface ExtendedJob {
  readonly body: PlainObject;
  readonly missing: readonly string[];
}

/** Resolves `extends` of one job of a configuration, the job's own keys last. */
export function extendJob(name: string, content: PlainObject, below: readonly string[] = []): ExtendedJob {
  const job = content[name];
  if (!isObject(job) || below.includes(name)) return { body: {}, missing: [name] };
  const { extends: bases, ...own } = job;
  const names = typeof bases === 'string' ? [bases] : textsOf(bases);
  const extended = names.map((base) => extendJob(base, content, [...below, name]));
  return {
    body: mergeMappings(...extended.map(({ body }) => body), own),
    missing: extended.flatMap(({ missing }) => missing),
  };
}
