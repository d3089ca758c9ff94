import type { Instant } from '../world/instance.ts';
import type { PolicyFile } from '../world/policies.ts';
import { secondsOf } from '../world/time.ts';

const pushDelaySeconds = 10 * 60;

/** The text of a policy file that acts now, and whether a newer one is still on its way. */
export interface ContentInForce {
  readonly content: string;
  readonly delayed: boolean;
}

/**
 * A change that was merged acts at once, a pushed one within ten minutes: the engine takes the whole of them. A file
 * that was not there before has nothing to act instead.
 */
export function contentInForce(file: PolicyFile | undefined, now: Instant): ContentInForce {
  if (file === undefined) return { content: '', delayed: false };
  const { content, previousContent, committedVia, committedAt } = file;
  const isPending = committedVia === 'push' && secondsOf(now) < secondsOf(committedAt) + pushDelaySeconds;
  if (!isPending || previousContent === null) return { content, delayed: false };
  return { content: previousContent, delayed: true };
}
