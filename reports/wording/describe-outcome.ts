import type { Outcome } from '#engine';
import { clipped, counted, oneLine } from './plain-text.ts';

const longest = 160;

/** An answer in a few words: `not mergeable: not_approved, 1 approval left`. */
export function describeOutcome(outcome: Outcome): string {
  return clipped(oneLine(wordsOf(outcome)), longest);
}

function wordsOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'merge_request': {
      const left = `${counted(outcome.approvalsLeft, 'approval')} left`;
      return outcome.mergeable ? `mergeable, ${left}` : `not mergeable: ${outcome.failedChecks.join(', ')}, ${left}`;
    }
    case 'access':
      return outcome.allowed ? 'allowed' : refused(outcome.status, outcome.reasons);
    case 'call':
      return outcome.accepted ? 'accepted' : refused(outcome.status, outcome.messages);
    case 'policy_file':
      return outcome.valid
        ? 'a valid file'
        : listed(
            'an invalid file',
            outcome.problems.map(({ code }) => code),
          );
    case 'pipeline':
      return listed(
        `a pipeline ${outcome.result.replaceAll('_', ' ')}`,
        outcome.jobs.map(({ name }) => name),
      );
    case 'scheduled_pipelines':
      return listed(
        counted(outcome.pipelines.length, 'scheduled pipeline'),
        outcome.pipelines.map(({ policy }) => policy),
      );
    case 'vulnerabilities':
      return listed(
        'vulnerabilities',
        outcome.vulnerabilities.map(({ name, state, severity }) => `${name} ${state} ${severity}`),
      );
    case 'policies':
      return listed(
        'covered by',
        outcome.covering.map(({ name }) => name),
      );
  }
}

function refused(status: number, reasons: readonly string[]): string {
  return listed(status === 0 ? 'refused' : `refused with ${status}`, reasons);
}

function listed(start: string, parts: readonly string[]): string {
  return parts.length === 0 ? `${start}: nothing` : `${start}: ${parts.join(', ')}`;
}
