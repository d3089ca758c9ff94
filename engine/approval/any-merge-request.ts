import type { Trace } from '../evidence/trace.ts';
import type { AnyMergeRequestRule } from '../policies/index.ts';
import type { MergeRequestContext } from './merge-request-context.ts';
import { type ApplicableRule, failure, pass, type RuleResult } from './rule-result.ts';

/** A rule about the merge request itself: judged at once, without any pipeline. */
export function evaluateAnyMergeRequest(
  { world, mergeRequest }: MergeRequestContext,
  { rule, subject }: ApplicableRule<AnyMergeRequestRule>,
  trace: Trace,
): RuleResult {
  if (trace.consult('MRAP-090', rule.commits === 'any', subject, `commits: ${rule.commits}`)) return failure({});
  const commits = world.commits.filter((row) => row.mergeRequestId === mergeRequest.id);
  // Only the presence of a signature counts: one that nobody could verify will do.
  const unsigned = commits.filter(({ signature }) => signature === 'none');
  const because = `${unsigned.length} of ${commits.length} commits have no signature`;
  if (!trace.consult('MRAP-091', unsigned.length > 0, subject, because)) return pass;
  trace.consult('MRAP-092', true, subject, 'short ids of the unsigned commits are recorded');
  return failure({ commits: unsigned.map(({ sha }) => sha.slice(0, 8)) });
}
