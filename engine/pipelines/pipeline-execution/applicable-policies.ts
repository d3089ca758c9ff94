import type { Trace } from '../../evidence/trace.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import { coveringPolicies, withinPipelineLimit } from '../../scope/index.ts';
import type { PipelineSource } from '../../world/pipelines.ts';
import type { World } from '../../world/world.ts';
import { type EnforcedPipelinePolicy, hasExperiment, subjectOf } from './strategy.ts';

/** Sources whose pipelines stand beside the ordinary ones of a ref. */
const danglingSources: readonly PipelineSource[] = [
  'parent_pipeline',
  'webide',
  'ondemand_dast_scan',
  'ondemand_dast_validation',
  'security_orchestration_policy',
  'pipeline_execution_policy_schedule',
];

/** The pipeline execution policies that act on a pipeline, in the order in which they are applied: lowest first. */
export function applicablePolicies(
  world: World,
  request: PipelineRequest,
  trace: Trace,
): readonly EnforcedPipelinePolicy[] {
  const { projectId } = request;
  const covering = coveringPolicies(world, { projectId, kind: 'pipeline_execution_policy' }, trace);
  const acting = withinPipelineLimit(forSource(covering, request, trace), trace);
  const names = acting.map(({ policy }) => policy.name);
  if (names.length > 0) trace.consult('PEP-003', names.length > 1, 'order', `from the top: ${names.join(', ')}`);
  return acting.toReversed();
}

function forSource(
  covering: readonly EnforcedPipelinePolicy[],
  request: PipelineRequest,
  trace: Trace,
): readonly EnforcedPipelinePolicy[] {
  if (covering.length === 0) return [];
  const { source } = request;
  const because = `${covering.length} policies cover the project`;
  if (!trace.consult('PEP-008', danglingSources.includes(source), `source ${source}`, because)) return covering;
  return source === 'parent_pipeline' ? covering.filter((policy) => reachesChildren(policy, request, trace)) : [];
}

function reachesChildren(policy: EnforcedPipelinePolicy, request: PipelineRequest, trace: Trace): boolean {
  const enabled = hasExperiment(policy, 'enforce_pipeline_policy_on_child_pipelines');
  const fromPolicy = request.bridgeFromPolicy === true;
  const because = `experiment ${enabled ? 'on' : 'off'}, triggered by a job of ${fromPolicy ? 'a policy' : 'the project'}`;
  return trace.consult('PEP-009', enabled && !fromPolicy, subjectOf(policy), because);
}
