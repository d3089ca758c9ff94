import type { Trace } from '../../evidence/trace.ts';
import { isSupportedCadence } from '../../policies/cadence.ts';
import type { ScheduleScanRule } from '../../policies/index.ts';
import { coveringPolicies, policyBotOf } from '../../scope/index.ts';
import { instanceOf, type World } from '../../world/world.ts';
import type { PlannedSchedule, ScheduledRun, ScheduledRuns } from '../schedules/planned-schedule.ts';
import { type EnforcedScanPolicy, subjectOf } from './active-policies.ts';
import type { ScheduledScanRuns } from './contract.ts';
import { numberedActions } from './numbered-actions.ts';
import { branchesOfRule } from './rule-branches.ts';
import { scanJobNames } from './scan-job-names.ts';
import { scheduledVariables } from './scheduled-variables.ts';

// A project without its policy bot gets one before the first scheduled pipeline.
const botToCreate = 'security-policy-bot';

const nothing: ScheduledRuns = { runs: [], refusals: [] };

/** What a due schedule rule starts: a pipeline with nothing but the scans on every branch that it means. */
export const scheduledScanRuns: ScheduledScanRuns = (world, { projectId, schedule }, trace) => {
  const enforced = ownerOf(world, { projectId, schedule }, trace);
  const rule = enforced?.policy.rules[schedule.ruleIndex];
  if (enforced === undefined || rule?.type !== 'schedule') return nothing;
  const subject = `${subjectOf(enforced)}, rule ${schedule.ruleIndex + 1}`;
  const byAgent = rule.agents !== undefined;
  if (trace.consult('SEP-052', byAgent, subject, byAgent ? 'the agent scans' : 'no agents')) return nothing;
  const unsupported = !isSupportedCadence(schedule.cron);
  if (trace.consult('SEP-055', unsupported, subject, `${schedule.cron} in ${schedule.timezone}`)) {
    return { runs: [], refusals: [{ ref: null, reason: 'unsupported cadence' }] };
  }
  const branches = matchedBranches(world, { projectId, enforced, rule, subject }, trace);
  const because = `pipelines on ${branches.join(', ') || 'no branch'}`;
  trace.consult('SEP-050', branches.length > 0, subject, because);
  if (isIdle(enforced, branches, { subject, trace })) return nothing;
  return { runs: runsOn(branches, { world, projectId, enforced }, trace), refusals: [] };
};

interface RuleOfProject {
  readonly projectId: number;
  readonly enforced: EnforcedScanPolicy;
  readonly rule: ScheduleScanRule;
  readonly subject: string;
}

function ownerOf(
  world: World,
  { projectId, schedule }: { readonly projectId: number; readonly schedule: PlannedSchedule },
  trace: Trace,
): EnforcedScanPolicy | undefined {
  return coveringPolicies(world, { projectId, kind: 'scan_execution_policy' }, trace).find(
    ({ configuration, index }) => configuration.id === schedule.configurationId && index === schedule.policyIndex,
  );
}

/** The rule of the schedule alone: what other rules of the policy match is theirs. */
function matchedBranches(
  world: World,
  { projectId, enforced, rule, subject }: RuleOfProject,
  trace: Trace,
): readonly string[] {
  const others = enforced.policy.rules.filter((other) => other.type === 'schedule').length - 1;
  trace.consult('SEP-054', others > 0, subject, `${others} other schedule rules are left alone`);
  const project = world.projects.find(({ id }) => id === projectId);
  if (project === undefined) return [];
  const existing = new Set(world.branches.filter((row) => row.projectId === projectId).map(({ name }) => name));
  return branchesOfRule(rule, { world, project, branch: null, subject, trace }).filter((name) => existing.has(name));
}

function isIdle(
  { policy }: EnforcedScanPolicy,
  branches: readonly string[],
  { subject, trace }: { readonly subject: string; readonly trace: Trace },
): boolean {
  const because = `${policy.actions.length} actions, ${branches.length} branches`;
  return trace.consult('SEP-053', policy.actions.length === 0 || branches.length === 0, subject, because);
}

function runsOn(
  branches: readonly string[],
  { world, projectId, enforced }: Pick<RuleOfProject, 'projectId' | 'enforced'> & { readonly world: World },
  trace: Trace,
): readonly ScheduledRun[] {
  const source = 'security_orchestration_policy';
  const user = policyBotOf(world, projectId)?.username ?? botToCreate;
  const actions = numberedActions([enforced], instanceOf(world).scanExecutionActionLimit, trace);
  const jobs = actions.flatMap((action) => scanJobNames(action, { forMergeRequest: false }, trace));
  return branches.map((ref) => {
    const variables = scheduledVariables(actions, { world, projectId, ref, source }, trace);
    return { ref, source, user, jobs, variables };
  });
}
