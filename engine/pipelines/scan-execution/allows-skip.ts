import type { Trace } from '../../evidence/trace.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import { activeScanPolicies, type EnforcedScanPolicy, subjectOf } from './active-policies.ts';
import type { ScanExecutionAllowsSkip } from './contract.ts';

/** True where all scan execution policies of the pipeline let its user skip it, or where there is none. */
export const scanExecutionAllowsSkip: ScanExecutionAllowsSkip = (world, request, trace) =>
  activeScanPolicies(world, request, trace)
    .map((enforced) => allows(enforced, request, trace))
    .every((allowed) => allowed);

/** Unlike a pipeline execution policy, one without the block has nothing against skipping. */
function allows(enforced: EnforcedScanPolicy, { userId }: PipelineRequest, trace: Trace): boolean {
  const { skip_ci: block } = enforced.policy;
  const subject = subjectOf(enforced);
  trace.consult('SEP-060', block === undefined, subject, block === undefined ? 'no skip_ci block' : 'a skip_ci block');
  if (block === undefined) return true;
  const listed = block.allowlist?.users?.some(({ id }) => id === userId) === true;
  const because = `allowed: ${block.allowed ?? 'not said'}, the user is ${listed ? '' : 'not '}listed`;
  return trace.consult('PEP-091', block.allowed === true || listed, subject, because);
}
