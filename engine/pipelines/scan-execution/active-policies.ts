import { policyPipelineSources } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import type { PipelineScanRule, ScanExecutionPolicy } from '../../policies/index.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import { coveringPolicies, type EnforcedPolicy } from '../../scope/index.ts';
import type { World } from '../../world/world.ts';
import { isMergeRequestPipeline } from '../variables/predefined-variables.ts';
import { type BranchLookup, branchesOfRule } from './rule-branches.ts';

/** A scan execution policy that covers a project. */
export type EnforcedScanPolicy = EnforcedPolicy<ScanExecutionPolicy>;

/** The scan execution policies that act on a pipeline: those of groups before those of the project. */
export function activeScanPolicies(
  world: World,
  request: PipelineRequest,
  trace: Trace,
): readonly EnforcedScanPolicy[] {
  const project = world.projects.find(({ id }) => id === request.projectId);
  if (project === undefined) return [];
  const covering = coveringPolicies(world, { projectId: project.id, kind: 'scan_execution_policy' }, trace);
  if (covering.length === 0) return [];
  const ciSource = (policyPipelineSources as readonly string[]).includes(request.source);
  if (!trace.consult('SEP-002', ciSource, `source ${request.source}`, ciSource ? 'a CI source' : 'no CI source'))
    return [];
  const branch = branchOf(world, request, trace);
  if (branch === null) return [];
  return covering.filter((enforced) => acts(enforced, { world, project, branch, request, trace }));
}

/** What evidence calls a policy. */
export function subjectOf({ policy, from }: EnforcedScanPolicy): string {
  return `policy \`${policy.name}\` of ${from}`;
}

/** The branch that a pipeline runs for: of merge request pipelines the source branch; null for tags. */
function branchOf(world: World, request: PipelineRequest, trace: Trace): string | null {
  const { ref, refType, mergeRequestId } = request;
  if (!trace.consult('SEP-003', refType === 'branch', `ref ${ref}`, `a ${refType}`)) return null;
  const source = isMergeRequestPipeline(request)
    ? world.mergeRequests.find(({ id }) => id === mergeRequestId)?.sourceBranch
    : undefined;
  const because = source === undefined ? 'no merge request pipeline' : `its source branch is ${source}`;
  trace.consult('SEP-010', source !== undefined, `ref ${ref}`, because);
  return source ?? ref;
}

interface Occasion extends Omit<BranchLookup, 'subject'> {
  readonly request: PipelineRequest;
}

function acts(enforced: EnforcedScanPolicy, { request, ...lookup }: Occasion): boolean {
  const subject = subjectOf(enforced);
  const rules = enforced.policy.rules.filter((rule): rule is PipelineScanRule => rule.type === 'pipeline');
  const { trace, branch } = lookup;
  if (trace.consult('SEP-004', rules.length === 0, subject, `${rules.length} rules for pipelines`)) return false;
  const hits = rules.map((rule, index) => {
    const ofRule = { ...lookup, subject: `${subject}, rule ${index + 1}` };
    const matched = branchesOfRule(rule, ofRule);
    return { branch: branch !== null && matched.includes(branch), source: matchesSource(rule, request, ofRule) };
  });
  const [byBranch, bySource] = [hits.some((hit) => hit.branch), hits.some((hit) => hit.source)];
  const together = hits.some((hit) => hit.branch && hit.source);
  const because = together
    ? 'one rule matches both'
    : `branch ${word(byBranch)}, source ${word(bySource)}, in no rule both`;
  trace.consult('SEP-009', byBranch && bySource && !together, subject, because);
  // Not `together`: branch and source are each looked for in all rules, however odd the result.
  return byBranch && bySource;
}

function matchesSource(
  { pipeline_sources }: PipelineScanRule,
  { source }: PipelineRequest,
  { subject, trace }: Pick<BranchLookup, 'subject' | 'trace'>,
): boolean {
  const including = pipeline_sources?.including ?? [];
  const because = including.length === 0 ? 'no sources listed' : `sources ${including.join(', ')}`;
  if (trace.consult('SEP-008', including.length === 0, subject, because)) return true;
  return (including as readonly string[]).includes(source);
}

function word(hit: boolean): string {
  return hit ? 'matched' : 'not matched';
}
