import type { Action } from '../protocol/question.ts';
import type { Refusal } from './refusal.ts';

/** The HTTP status of an answer. GraphQL answers 200 with an error beside the null; only an unknown caller gets 401. */
export function statusOf(refusal: Refusal | null, via: Action['via']): number {
  if (refusal === null) return 200;
  if (via === 'graphql' && refusal.kind !== 'unauthenticated') return 200;
  return statuses[refusal.kind];
}

const statuses = { invalid: 400, unauthenticated: 401, forbidden: 403, hidden: 404 } as const;
