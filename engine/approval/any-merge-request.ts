import type { Trace } from '../evidence/trace.ts';
import type { AnyMergeRequestRule } from '../policies/index.ts';
import type { Commit } from '../world/repository.ts';
import type { MergeRequestContext } from './merge-request-context.ts';
import { type ApplicableRule, failure, pass, type RuleResult } from './rule-result.ts';

/** A rule about the merge request itself: judged at once, without any pipeline. */
export function evaluateAnyMergeRequest(
  context: MergeRequestContext,
  { rule, subject }: ApplicableRule<AnyMergeRequestRule>,
  trace: Trace,
): RuleResult {
  const isForAll = trace.consult('MRAP-090', rule.commits === 'any', subject, `commits: ${rule.commits}`);
  const unsigned = isForAll ? [] : unsignedCommits(context, subject, trace);
  if (!isForAll && unsigned.length === 0) return pass;
  const because = isForAll ? 'no commit is singled out' : 'short ids of the unsigned commits are recorded';
  trace.consult('MRAP-092', unsigned.length > 0, subject, because);
  return failure({ commits: unsigned.map(({ sha }) => sha.slice(0, 8)) });
}

/** Only the presence of a signature counts: one that nobody could verify will do. */
function unsignedCommits(
  { world, mergeRequest }: MergeRequestContext,
  subject: string,
  trace: Trace,
): readonly Commit[] {
  const commits = world.commits.filter((row) => row.mergeRequestId === mergeRequest.id);
  const unsigned = commits.filter(({ signature }) => signature === 'none');
  const because = `${unsigned.length} of ${commits.length} commits have no signature`;
  trace.consult('MRAP-091', unsigned.length > 0, subject, because);
  return unsigned;
}
