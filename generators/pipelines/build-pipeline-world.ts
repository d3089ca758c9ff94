import type {
  Event,
  PipelineQuestion,
  PipelineRequest,
  Question,
  Row,
  ScheduledPipelinesQuestion,
  World,
} from '#engine';
import { buildGroup, buildMember, editProjectCi, type Governed, WorldDraft } from '#fixtures';
import { addPolicies } from './build-policies.ts';
import type { PipelinePlan, PolicyPlace, Variables } from './pipeline-plan.ts';
import { writeCi } from './write-ci.ts';

/** A made world, with what can be asked about it. */
export interface PipelineWorld {
  readonly plan: PipelinePlan;
  readonly world: World;
  readonly project: Row<'projects'>;
  readonly question: PipelineQuestion;
  readonly schedules: ScheduledPipelinesQuestion;
  /** Its schedules are made anew, and the dispatcher runs. */
  readonly events: readonly Event[];
  readonly questions: readonly Question[];
}

/** Makes the world of a plan; the same plan makes the same world. */
export function buildPipelineWorld(plan: PipelinePlan): PipelineWorld {
  const draft = new WorldDraft(plan.now);
  const root = buildGroup(draft, 'acme');
  const group = needsTwoGroups(plan) ? buildGroup(draft, 'team', { parent: root }) : root;
  const project = addProject(draft, group);
  const starter = draft.add('users', { username: 'ana', name: 'Ana' });
  buildMember(draft, starter, { role: 'developer', of: project });
  if (plan.botPresent) addBot(draft, project);
  addBranches(draft, project, plan);
  addVariables(draft, { projectId: project.id }, plan.projectVariables);
  addVariables(draft, { namespaceId: group.id }, plan.groupVariables);
  for (const name of plan.dastProfiles) draft.add('dastProfiles', { projectId: project.id, kind: 'site', name });
  if (plan.ci !== null) {
    const { ci } = plan;
    editProjectCi(draft, project, () => writeCi(ci));
  }
  const mergeRequest = addMergeRequest(draft, { project, author: starter }, plan);
  const places = {
    project: { projectId: project.id },
    group: { namespaceId: group.id },
    root: { namespaceId: root.id },
  };
  addPolicies(draft, plan, { project, starter, governed: places satisfies Record<PolicyPlace, Governed> });
  if (!plan.policyFilesReadable) draft.change('instances', 1, { repositoryPipelineAccess: false });
  const question = { kind: 'pipeline', request: requestOf(plan, { project, starter, mergeRequest }) } as const;
  const schedules = { kind: 'scheduled_pipelines', projectId: project.id } as const;
  const questions = [question, schedules, { kind: 'policies', projectId: project.id }] as const;
  const events = [
    { kind: 'schedules_fire', projectId: project.id },
    { kind: 'policy_schedules_created', projectId: project.id },
  ] as const;
  return { plan, world: draft.world, project, question, schedules, events, questions };
}

/** Without a policy on the upper group one group is enough. */
function needsTwoGroups({ pipelinePolicies, scanPolicies, schedulePolicies }: PipelinePlan): boolean {
  return [...pipelinePolicies, ...scanPolicies, ...schedulePolicies].some(({ on }) => on === 'root');
}

function addProject(draft: WorldDraft, { id: namespaceId, fullPath }: Row<'namespaces'>): Row<'projects'> {
  return draft.add('projects', { path: 'shop', fullPath: `${fullPath}/shop`, namespaceId });
}

function addBot(draft: WorldDraft, project: Row<'projects'>): void {
  const name = `Policy bot of ${project.path}`;
  const bot = draft.add('users', { username: 'policy-bot-of-shop', name, type: 'security_policy_bot' });
  buildMember(draft, bot, { role: 'guest', of: project });
}

function addBranches(draft: WorldDraft, { id: projectId }: Row<'projects'>, plan: PipelinePlan): void {
  for (const name of ['main', ...plan.branches]) draft.add('branches', { projectId, name });
  for (const name of plan.protectedBranches) draft.add('protectedBranches', { projectId, name });
}

function addVariables(draft: WorldDraft, owner: Governed, variables: Variables): void {
  for (const [key, value] of Object.entries(variables)) draft.add('ciVariables', { ...owner, key, value });
}

interface Opening {
  readonly project: Row<'projects'>;
  readonly author: Row<'users'>;
}

function addMergeRequest(
  draft: WorldDraft,
  { project, author }: Opening,
  { mergeRequest }: PipelinePlan,
): Row<'mergeRequests'> | null {
  if (mergeRequest === null) return null;
  const row = draft.add('mergeRequests', {
    projectId: project.id,
    authorId: author.id,
    title: 'Feature',
    sourceBranch: 'feature',
    ...mergeRequest,
  });
  draft.add('commits', {
    mergeRequestId: row.id,
    sha: row.headSha,
    message: 'Feature',
    authorId: author.id,
    committerId: author.id,
  });
  return row;
}

interface Start {
  readonly project: Row<'projects'>;
  readonly starter: Row<'users'>;
  readonly mergeRequest: Row<'mergeRequests'> | null;
}

function requestOf({ request }: PipelinePlan, { project, starter, mergeRequest }: Start): PipelineRequest {
  const { ref, refType, asksToSkip, variables, dotenvVariables, triggered } = request;
  const belongs = request.source === 'merge_request_event';
  const source = belongs && mergeRequest === null ? 'push' : request.source;
  return {
    projectId: project.id,
    userId: starter.id,
    source,
    ...(belongs && mergeRequest !== null
      ? { ref: mergeRequest.sourceBranch, refType: 'branch', mergeRequestId: mergeRequest.id }
      : { ref, refType }),
    ...(asksToSkip === 'by message' ? { commitMessage: 'Change [skip ci]' } : {}),
    ...(asksToSkip === 'by push option' ? { pushOptions: ['ci.skip'] } : {}),
    ...(Object.keys(variables).length > 0 ? { variables } : {}),
    ...(Object.keys(dotenvVariables).length > 0 ? { dotenvVariables } : {}),
    ...(triggered ? { triggered } : {}),
  };
}
