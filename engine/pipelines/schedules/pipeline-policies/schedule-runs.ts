import type { Trace } from '../../../evidence/trace.ts';
import type { PipelineRequest } from '../../../protocol/question.ts';
import { coveringPolicies, policyBotOf } from '../../../scope/index.ts';
import type { World } from '../../../world/world.ts';
import { canReadProject } from '../../access/can-read-project.ts';
import { grantsPipelineAccess, isLinkedPolicyProject } from '../../access/pipeline-access.ts';
import type { FetchFile } from '../../ci-config/include-files.ts';
import { repositoryFile } from '../../ci-config/repository-file.ts';
import { canStandAlone } from '../../ci-config/stages.ts';
import { buildPolicyPipeline } from '../../pipeline-execution/build-policy-pipeline.ts';
import { includedFile } from '../../pipeline-execution/policy-files.ts';
import { subjectOf } from '../../pipeline-execution/strategy.ts';
import type { PlannedSchedule, ScheduledRun, ScheduledRuns } from '../planned-schedule.ts';
import { type EnforcedSchedulePolicy, schedulePolicies } from './planned-schedules.ts';

const source = 'pipeline_execution_policy_schedule';

// A project without its policy bot gets one before the first scheduled pipeline.
const botToCreate = 'security-policy-bot';

/** What a due schedule of a pipeline execution policy starts: a pipeline on each of its branches. */
export function pipelineScheduleRuns(
  world: World,
  { projectId, schedule }: { readonly projectId: number; readonly schedule: PlannedSchedule },
  trace: Trace,
): ScheduledRuns {
  const enforced = schedulePolicies(world, projectId, trace).find(
    ({ configuration, index }) => configuration.id === schedule.configurationId && index === schedule.policyIndex,
  );
  if (enforced === undefined) return { runs: [], refusals: [] };
  const refs = refsOf(world, { projectId, enforced, place: schedule.ruleIndex }, trace);
  const results = refs.map((ref) => ({ ref, ...runOn(world, { projectId, enforced, ref }, trace) }));
  return {
    runs: results.flatMap(({ run }) => run ?? []),
    refusals: results.flatMap(({ ref, reason }) => (reason === undefined ? [] : [{ ref, reason }])),
  };
}

interface Place {
  readonly projectId: number;
  readonly enforced: EnforcedSchedulePolicy;
}

function refsOf(
  world: World,
  { projectId, enforced, place }: Place & { readonly place: number },
  trace: Trace,
): readonly string[] {
  const listed = enforced.policy.schedules?.[place]?.branches;
  const because = listed === undefined ? 'the default branch' : listed.join(', ');
  trace.consult('SPEP-007', listed !== undefined, subjectOf(enforced), because);
  return listed ?? [world.projects.find(({ id }) => id === projectId)?.defaultBranch ?? ''];
}

type Attempt = { readonly run?: ScheduledRun; readonly reason?: string };

function runOn(world: World, { projectId, enforced, ref }: Place & { readonly ref: string }, trace: Trace): Attempt {
  const subject = subjectOf(enforced);
  if (!world.branches.some((row) => row.projectId === projectId && row.name === ref)) {
    return { reason: 'reference not found' };
  }
  const bot = policyBotOf(world, projectId);
  const request: PipelineRequest = { projectId, ref, refType: 'branch', source, userId: bot?.id ?? 0 };
  const { content } = enforced.policy;
  // Unlike elsewhere, what people define stays out where the policy does not say.
  const override = enforced.policy.variables_override ?? { allowed: false };
  const fetch = scheduleFiles(world, { enforced, request }, trace);
  const pipeline = buildPolicyPipeline(world, { content, override, request, fetch });
  if (!pipeline.valid) return { reason: pipeline.errors.join('; ') };
  if (!canStandAlone(pipeline.jobs)) return { reason: 'the rules of the policy filter out all jobs' };
  explainIndependence(world, { projectId, subject }, trace);
  const user = bot?.username ?? botToCreate;
  return { run: { ref, source, user, jobs: pipeline.jobs.map(({ name }) => name) } };
}

/** Reads CI files for a scheduled policy: its own from a policy project that lets pipelines in, others as the bot. */
function scheduleFiles(
  world: World,
  { enforced, request }: { readonly enforced: EnforcedSchedulePolicy; readonly request: PipelineRequest },
  trace: Trace,
): FetchFile {
  const own = includedFile(enforced.policy.content);
  const { projectId, userId } = request;
  return ({ project: fullPath, path, ref }) => {
    const project = world.projects.find((row) => row.fullPath === fullPath);
    const isOwn = own?.project === fullPath && own.path === path;
    const linked = project && isLinkedPolicyProject(world, { policyProjectId: project.id, projectId });
    const granted = project && linked ? grantsPipelineAccess(world, project) : false;
    const because = linked ? `linked policy project, access ${granted ? 'on' : 'off'}` : 'no linked policy project';
    if (isOwn) trace.consult('SPEP-011', granted, `${subjectOf(enforced)}, ${fullPath}`, because);
    const readable = isOwn
      ? granted
      : project && (project.id === projectId || canReadProject(world, userId, project.id));
    if (!project || !readable) return { found: false, error: `project \`${fullPath}\` not found or access denied` };
    const text = repositoryFile(world, { projectId: project.id, path, ref });
    return text === null
      ? { found: false, error: `project \`${fullPath}\` has no file \`${path}\`` }
      : { found: true, text };
  };
}

/** Tells what the pipeline does without: the project's own configuration, and the policies of ordinary pipelines. */
function explainIndependence(
  world: World,
  { projectId, subject }: { readonly projectId: number; readonly subject: string },
  trace: Trace,
): void {
  const project = world.projects.find(({ id }) => id === projectId);
  const file = project?.ciConfigPath ?? '';
  const configured = world.repositoryFiles.some((row) => row.projectId === projectId && row.path === file);
  trace.consult('SPEP-010', configured, subject, configured ? 'the project configuration is ignored' : 'there is none');
  const ordinary = coveringPolicies(world, { projectId, kind: 'pipeline_execution_policy' }, trace);
  trace.consult('SPEP-014', ordinary.length > 0, subject, `${ordinary.length} ordinary policies are left out`);
}
