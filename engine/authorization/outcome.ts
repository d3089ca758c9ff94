import type { AccessOutcome } from '../protocol/outcome.ts';
import type { Action } from '../protocol/question.ts';
import { statusOf } from './http-status.ts';
import type { Refusal } from './refusal.ts';
import type { Standing } from './standing.ts';

/** What became of an attempt: why it is refused, if it is, and what the user behind it is on the resource. */
export interface Judgement {
  readonly refusal: Refusal | null;
  readonly standing: Standing | null;
}

/** A refusal before anybody looked at the resource. */
export function refused(refusal: Refusal): Judgement {
  return { refusal, standing: null };
}

/** The outcome that a judgement comes to for that way of asking. */
export function accessOutcome({ refusal, standing }: Judgement, via: Action['via']): AccessOutcome {
  return {
    kind: 'access',
    allowed: refusal === null,
    status: statusOf(refusal, via),
    accessLevel: standing?.level ?? 0,
    customAbilities: standing?.abilities ?? [],
    reasons: refusal === null ? [] : [refusal.reason],
  };
}
