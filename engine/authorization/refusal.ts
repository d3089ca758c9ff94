/** Why an attempt is refused: the caller is unknown, may not do it, or may not even know that the resource exists. */
export interface Refusal {
  readonly kind: 'unauthenticated' | 'forbidden' | 'hidden';
  readonly reason: string;
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
