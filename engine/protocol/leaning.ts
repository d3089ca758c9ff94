import type { Outcome } from './outcome.ts';

/** Which way an outcome goes: what was asked about may go ahead, or it may not. */
export type Leaning = 'allow' | 'refuse';

/**
 * Which way an outcome leans, or null where it neither allows nor refuses: pipelines, schedules, vulnerabilities and
 * lists of policies say what there will be, not whether somebody may.
 */
export function leaningOf(outcome: Outcome): Leaning | null {
  switch (outcome.kind) {
    case 'merge_request':
      return leaning(outcome.mergeable);
    case 'policy_file':
      return leaning(outcome.valid);
    case 'access':
      return leaning(outcome.allowed);
    case 'call':
      return leaning(outcome.accepted);
    case 'pipeline':
    case 'scheduled_pipelines':
    case 'vulnerabilities':
    case 'policies':
      return null;
  }
}

function leaning(allowed: boolean): Leaning {
  return allowed ? 'allow' : 'refuse';
}
