/** Why an attempt is refused: a bad request, an unknown caller, one without the right, or one who may not know. */
export interface Refusal {
  readonly kind: 'invalid' | 'unauthenticated' | 'forbidden' | 'hidden';
  readonly reason: string;
}

/** The caller may do this, but not with these values. */
export function invalid(reason: string): Refusal {
  return { kind: 'invalid', reason };
}

/** The caller did not show who it is, or no longer can. */
export function unauthenticated(reason: string): Refusal {
  return { kind: 'unauthenticated', reason };
}

/** The caller may not do this. */
export function forbidden(reason: string): Refusal {
  return { kind: 'forbidden', reason };
}

/** The caller may not know that the resource exists: the same answer as for one that does not. */
export function hidden(reason: string): Refusal {
  return { kind: 'hidden', reason };
}
