import type { Outcome, Verdict } from '#engine';
import type { Movement, Shift } from './delta.ts';
import { accessShifts, callShifts, policiesShifts, policyFileShifts } from './shifts/answers.ts';
import { mergeRequestShifts } from './shifts/merge-request.ts';
import { pipelineShifts } from './shifts/pipeline.ts';
import { scheduledPipelineShifts } from './shifts/scheduled-pipelines.ts';
import { joined, otherShift } from './shifts/shift.ts';
import { vulnerabilityShifts } from './shifts/vulnerabilities.ts';

/** What changed from one outcome to the other, part by part, what people notice first coming first. */
export function shiftsOf(before: Outcome, after: Outcome): readonly Shift[] {
  const named = namedShifts(before, after);
  // What no part has words for is a change all the same.
  return named.length > 0 ? named : otherShift({ at: 'outcome', called: 'outcome', before, after });
}

/** What changed from one answer to the other, answers that were not given included. */
export function shiftsOfVerdicts(base: Verdict, candidate: Verdict): readonly Shift[] {
  if (base.kind === 'decided' && candidate.kind === 'decided') return shiftsOf(base.outcome, candidate.outcome);
  if (base.kind === candidate.kind) return [];
  const words = candidate.kind === 'decided' ? 'answers what the base did not' : 'no longer answers';
  return [{ at: 'verdict', before: base.kind, after: candidate.kind, movement: 'broken', words }];
}

/** Which way an answer moved as a whole. */
export function movementOf(shifts: readonly Shift[]): Movement {
  return joined(shifts.map(({ movement }) => movement));
}

function namedShifts(before: Outcome, after: Outcome): readonly Shift[] {
  if (before.kind === 'merge_request' && after.kind === 'merge_request') return mergeRequestShifts(before, after);
  if (before.kind === 'pipeline' && after.kind === 'pipeline') return pipelineShifts(before, after);
  if (before.kind === 'scheduled_pipelines' && after.kind === 'scheduled_pipelines') {
    return scheduledPipelineShifts(before, after);
  }
  if (before.kind === 'vulnerabilities' && after.kind === 'vulnerabilities') return vulnerabilityShifts(before, after);
  if (before.kind === 'policies' && after.kind === 'policies') return policiesShifts(before, after);
  if (before.kind === 'policy_file' && after.kind === 'policy_file') return policyFileShifts(before, after);
  if (before.kind === 'access' && after.kind === 'access') return accessShifts(before, after);
  if (before.kind === 'call' && after.kind === 'call') return callShifts(before, after);
  return [];
}
