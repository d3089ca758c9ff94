import type { Trace } from '../evidence/trace.ts';
import type { PipelineOutcome } from '../protocol/outcome.ts';
import type { PipelineQuestion } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import { type Build, joinSides } from './join-sides.ts';
import { applicablePolicies } from './pipeline-execution/applicable-policies.ts';
import { overrideStages } from './pipeline-execution/override-stages.ts';
import { participantsOf } from './pipeline-execution/participants.ts';
import { isSkipped, isSuppressed } from './pipeline-execution/skip-permission.ts';
import { type EnforcedPipelinePolicy, strategyOf, subjectOf } from './pipeline-execution/strategy.ts';
import { failedPipeline, noPipeline, skippedPipeline } from './pipeline-outcomes.ts';
import { type BuiltProjectSide, bareSide, buildProjectSide } from './project-side/project-side.ts';

/** Which pipeline would run: the project's jobs, those of its policies, or why there is none. */
export function decidePipeline(world: World, { request }: PipelineQuestion, trace: Trace): PipelineOutcome {
  const policies = applicablePolicies(world, request, trace);
  const { participants, errors } = participantsOf(world, { policies, request }, trace);
  if (errors.length > 0) return failedPipeline(errors);
  if (isSuppressed({ request, participants }, trace)) return noPipeline('no_pipeline_option');
  if (isSkipped(world, { request, participants }, trace)) return skippedPipeline;
  const overridden = isOverridden(policies, trace);
  const build = { world, request, policies, participants, overridden };
  const side = overridden ? overriddenSide(build, trace) : buildProjectSide(world, request, trace);
  return side.valid ? joinSides(build, side, trace) : failedPipeline(side.errors, side.source);
}

/** Whether a policy takes the place of the project's configuration, which then is not even read. */
function isOverridden(policies: readonly EnforcedPipelinePolicy[], trace: Trace): boolean {
  if (policies.length === 0) return false;
  const overriding = policies.filter((policy) => strategyOf(policy) === 'override_project_ci');
  const because = overriding.map(subjectOf).join(', ') || 'no policy overrides';
  trace.consult('PEP-041', overriding.length > 0, 'configuration of the project', because);
  return trace.consult('PEP-040', overriding.length > 0, 'jobs of the project', because);
}

function overriddenSide({ world, request, participants }: Build, trace: Trace): BuiltProjectSide {
  const order = overrideStages(participants, trace);
  if (!order.valid) return { valid: false, source: 'pipeline_execution_policy_forced', errors: order.errors };
  return bareSide(world, { request, stages: order.stages }, trace);
}
