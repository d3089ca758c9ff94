import {
  type Event,
  later,
  type MergeRequestQuestion,
  type Question,
  type Row,
  type StatusCheckCall,
  type StatusCheckCallQuestion,
  type World,
} from '#engine';
import { buildGroup, buildMember, buildMergeRequest, shaOf, WorldDraft } from '#fixtures';
import { usernameOf } from '../words.ts';
import type { CheckPlan, StatusCheckPlan } from './status-check-plan.ts';

/** A made world, with what can be asked about it. */
export interface StatusCheckWorld {
  readonly plan: StatusCheckPlan;
  readonly world: World;
  readonly mergeRequest: Row<'mergeRequests'>;
  readonly project: Row<'projects'>;
  readonly question: MergeRequestQuestion;
  /** The first check is reported and retried, and the job that fails overdue ones runs. */
  readonly events: readonly Event[];
  readonly questions: readonly Question[];
}

/** The sha that answers about an earlier commit name. */
export const earlierSha = shaOf(9000);

/** Makes the world of a plan; the same plan makes the same world. */
export function buildStatusCheckWorld(plan: StatusCheckPlan): StatusCheckWorld {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme', { visibility: plan.visibility });
  const project = addProject(draft, group, plan);
  const people = plan.people.map(({ name, role }) => {
    const user = draft.add('users', { username: usernameOf(name), name });
    if (role !== null) buildMember(draft, user, { role, of: project });
    return user;
  });
  const [author = draft.add('users', { username: 'ana', name: 'Ana' })] = people;
  const mergeRequest = addMergeRequest(draft, { author, project }, plan);
  const checks = plan.checks.map((check) => addCheck(draft, { check, project, mergeRequest }));
  if (plan.foreignCheck) addForeignCheck(draft, group);
  const question = { kind: 'merge_request', mergeRequestId: mergeRequest.id } as const;
  const calls = callsAbout(mergeRequest, {
    checkId: checks[0]?.id ?? 1,
    signed: plan.checks.some(({ secret }) => secret !== null),
  });
  const asked = people.flatMap(({ id }) => calls.map((call) => callBy(id, call)));
  const events = eventsOf(mergeRequest, { checkId: checks[0]?.id ?? 1, userId: author.id });
  return { plan, world: draft.world, mergeRequest, project, question, events, questions: [question, ...asked] };
}

/** A call of a user. */
export function callBy(userId: number | null, call: StatusCheckCall): StatusCheckCallQuestion {
  return { kind: 'status_check_call', userId, call };
}

function eventsOf(
  { id: mergeRequestId, headSha: sha }: Row<'mergeRequests'>,
  by: { readonly checkId: number; readonly userId: number },
): readonly Event[] {
  return [
    { kind: 'status_check_reported', mergeRequestId, sha, status: 'failed', ...by },
    { kind: 'status_check_retried', mergeRequestId, ...by },
    { kind: 'time_passes', seconds: 121 },
    { kind: 'status_checks_time_out' },
  ];
}

// A signature is over ids too, so that it would change with them: what is signed is asked about by laws of its own.
function callsAbout(
  { id: mergeRequestId, projectId, headSha }: Row<'mergeRequests'>,
  { checkId, signed }: { readonly checkId: number; readonly signed: boolean },
): readonly StatusCheckCall[] {
  const dispatch = { operation: 'dispatch', mergeRequestId, hookEvent: 'push' } as const;
  return [
    { operation: 'list', mergeRequestId },
    { operation: 'view', mergeRequestId },
    { operation: 'list_of_project', projectId },
    { operation: 'report', mergeRequestId, checkId, sha: headSha, status: 'passed' },
    { operation: 'retry', mergeRequestId, checkId },
    ...(signed ? [] : [dispatch]),
  ];
}

function addProject(draft: WorldDraft, group: Row<'namespaces'>, plan: StatusCheckPlan): Row<'projects'> {
  const project = draft.add('projects', {
    path: 'shop',
    fullPath: 'acme/shop',
    namespaceId: group.id,
    visibility: plan.visibility,
    reporterAndPlannerCanApprove: plan.reportersMayApprove,
    onlyAllowMergeIfAllStatusChecksPassed: plan.gating,
  });
  for (const name of new Set(['main', plan.targetBranch])) draft.add('branches', { projectId: project.id, name });
  const entries = new Set(['main', ...plan.checks.flatMap(({ branches }) => branches)]);
  for (const name of entries) draft.add('protectedBranches', { projectId: project.id, name });
  return project;
}

interface Opening {
  readonly author: Row<'users'>;
  readonly project: Row<'projects'>;
}

// An hour old, so that no answer is older than the merge request.
function addMergeRequest(draft: WorldDraft, { author, project }: Opening, plan: StatusCheckPlan): Row<'mergeRequests'> {
  const { targetBranch } = plan;
  const createdAt = later(draft.now, -3600);
  return buildMergeRequest(draft, { author, project, sourceBranch: 'change', targetBranch, createdAt });
}

interface Checked {
  readonly check: CheckPlan;
  readonly project: Row<'projects'>;
  readonly mergeRequest: Row<'mergeRequests'>;
}

function addCheck(draft: WorldDraft, { check, project, mergeRequest }: Checked): Row<'externalStatusChecks'> {
  const { name, secret: sharedSecret } = check;
  const url = `https://checks.example.com/${encodeURIComponent(name)}`;
  const externalUrl = check.queried ? `${url}?token=hidden` : url;
  const createdAt = mergeRequest.createdAt;
  const row = draft.add('externalStatusChecks', { projectId: project.id, name, externalUrl, sharedSecret, createdAt });
  for (const { id } of draft.rows('protectedBranches').filter((entry) => check.branches.includes(entry.name))) {
    draft.add('externalStatusCheckBranches', { externalStatusCheckId: row.id, protectedBranchId: id });
  }
  for (const { on, status, secondsAgo, retried } of check.answers) {
    draft.add('statusCheckResponses', {
      mergeRequestId: mergeRequest.id,
      externalStatusCheckId: row.id,
      sha: on === 'head' ? mergeRequest.headSha : earlierSha,
      status,
      createdAt: later(draft.now, retried ? -3600 : -secondsAgo),
      retriedAt: retried ? later(draft.now, -secondsAgo) : null,
    });
  }
  return row;
}

function addForeignCheck(draft: WorldDraft, group: Row<'namespaces'>): void {
  const other = draft.add('projects', { path: 'api', fullPath: 'acme/api', namespaceId: group.id });
  draft.add('externalStatusChecks', { projectId: other.id, name: 'check of api' });
}
