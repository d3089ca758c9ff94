import { newVulnerabilityStates, type VulnerabilityStateFilter } from '#catalogue';
import { Trace } from '../../evidence/trace.ts';
import type { ScanFindingRule } from '../../policies/index.ts';
import { ruleCoversBranch } from '../branches.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import type { ApplicableRule } from '../rule-result.ts';

/**
 * The states that a rule counts for this target branch. Existing vulnerabilities belong to the default branch, so a
 * rule that does not reach it loses those states; one that does keeps them, even for another target.
 */
export function statesInForce(
  { world, project, mergeRequest }: MergeRequestContext,
  { rule, subject }: ApplicableRule<ScanFindingRule>,
  trace: Trace,
): readonly VulnerabilityStateFilter[] {
  const states = rule.vulnerability_states;
  const onlyNew = states.filter((state) => newVulnerabilityStates.some((other) => other === state));
  if (onlyNew.length === states.length) return states;
  const branch = project.defaultBranch;
  if (branch === null || mergeRequest.targetBranch === branch) return states;
  const reachesDefault = ruleCoversBranch({ world, project, branch, rule, subject }, new Trace());
  const because = `target ${mergeRequest.targetBranch}; does the rule cover ${branch} too: ${reachesDefault}`;
  return trace.consult('MRAP-068', !reachesDefault, subject, because) ? onlyNew : states;
}
