import { scanKinds } from '#catalogue';
import { Trace } from '../../evidence/trace.ts';
import { branchesOfRule } from '../../pipelines/scan-execution/rule-branches.ts';
import type { PipelineExecutionPolicy, ScanExecutionPolicy } from '../../policies/index.ts';
import { coveringPolicies, type EnforcedPolicy, groupsAbove } from '../../scope/index.ts';
import type { PolicyConfiguration } from '../../world/policies.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import type { ApplicableRule } from '../rule-result.ts';

/** The scans that scan execution policies can add to a pipeline. */
export const pipelineScanTypes: readonly string[] = scanKinds.filter((scan) => scan !== 'cluster_image_scanning');

/** The scanners that execution policies make run for the source branch of a merge request. */
export function enforcedScanners(
  context: MergeRequestContext,
  applicable: ApplicableRule,
  trace: Trace,
): ReadonlySet<string> {
  const { world, project } = context;
  // What covers the project is not in question here, so its evidence is left out.
  const scans = coveringPolicies(world, { projectId: project.id, kind: 'scan_execution_policy' }, new Trace());
  const pipelines = coveringPolicies(world, { projectId: project.id, kind: 'pipeline_execution_policy' }, new Trace());
  return new Set([
    ...scans
      .filter((enforced) => runsOnSource(enforced, context))
      .flatMap(({ policy }) => policy.actions.map(({ scan }) => scan)),
    ...pipelines
      .filter((enforced) => isInReach(enforced, { context, applicable }, trace))
      .flatMap(({ policy }) => scansOf(policy, applicable, trace)),
  ]);
}

function runsOnSource(
  { policy }: EnforcedPolicy<ScanExecutionPolicy>,
  { world, project, mergeRequest }: MergeRequestContext,
): boolean {
  const lookup = { world, project, branch: mergeRequest.sourceBranch, subject: policy.name, trace: new Trace() };
  return policy.rules.some(
    (rule) => rule.type === 'pipeline' && branchesOfRule(rule, lookup).includes(mergeRequest.sourceBranch),
  );
}

/**
 * A pipeline execution policy counts only from the configuration of the rule or one above it: a project cannot
 * unblock what its group demands.
 */
function isInReach(
  { configuration, policy }: EnforcedPolicy<PipelineExecutionPolicy>,
  { context, applicable }: { readonly context: MergeRequestContext; readonly applicable: ApplicableRule },
  trace: Trace,
): boolean {
  const inReach = depthOf(configuration, context) <= depthOf(applicable.enforced.configuration, context);
  trace.consult('MRAP-107', !inReach, applicable.subject, `\`${policy.name}\` comes from below the rule: ${!inReach}`);
  return inReach;
}

/** How far down a configuration of this project stands; the policy group of the instance is above all groups. */
function depthOf({ projectId, namespaceId }: PolicyConfiguration, { world, project }: MergeRequestContext): number {
  if (projectId !== null) return Number.POSITIVE_INFINITY;
  return groupsAbove(world, project).findIndex(({ id }) => id === namespaceId);
}

/** The scanners that the platform noted for a pipeline execution policy; it noted none before 17.10. */
function scansOf(
  { metadata, name }: PipelineExecutionPolicy,
  { subject }: ApplicableRule,
  trace: Trace,
): readonly string[] {
  const noted = metadata?.enforced_scans;
  const isOld = typeof noted !== 'string';
  trace.consult('MRAP-108', isOld, subject, `\`${name}\` was made before scanners were noted: ${isOld}`);
  return isOld ? [] : noted.split(/[\s,]+/);
}
