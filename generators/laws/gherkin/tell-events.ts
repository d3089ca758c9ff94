import type { Event, World } from '#engine';
import { type Line, note, personName, placeName } from './story.ts';

/** What happens, as When steps in its order. */
export function tellEvents(world: World, events: readonly Event[]): readonly Line[] {
  return events.map((event, at) => tellEvent({ world, before: events.slice(0, at) }, event));
}

interface Scene {
  readonly world: World;
  /** What has happened by then. */
  readonly before: readonly Event[];
}

function tellEvent(scene: Scene, event: Event): Line {
  return words(scene, event) ?? note(`happens: ${JSON.stringify(event)}`);
}

/** Null for what no step has words for. */
function words({ world, before }: Scene, event: Event): Line | null {
  switch (event.kind) {
    case 'time_passes':
      return `${event.seconds} ${event.seconds === 1 ? 'second passes' : 'seconds pass'}`;
    case 'merge_request_retargeted':
      return `the merge request is retargeted to "${event.targetBranch}"`;
    case 'merge_request_merged':
      return 'the merge request gets merged';
    case 'push':
      return pushWords(world, event);
    case 'pipeline_finished':
      return ingestionWords(world, event);
    case 'approved':
      return `${personName(world, event.userId)} approves the merge request`;
    case 'unapproved':
      return `${personName(world, event.userId)} withdraws the approval`;
    case 'status_check_reported':
      return reportWords({ world, before }, event);
    case 'status_check_retried': {
      const name = checkName(world, event.checkId);
      return name === undefined ? null : `${personName(world, event.userId)} retries the status check "${name}"`;
    }
    case 'status_checks_time_out':
      return 'the job that fails overdue status checks runs';
    case 'schedules_fire':
      return `the scheduler has run for ${projectName(world, event.projectId)}`;
    case 'policy_schedules_created':
      return `the schedules of ${projectName(world, event.projectId)} are created`;
    case 'branch_protected':
      return `the branch "${event.branch}" of ${projectName(world, event.projectId)} is protected`;
    case 'branch_unprotected':
      return `the branch "${event.branch}" of ${projectName(world, event.projectId)} is unprotected`;
    default:
      return lessUsualWords(world, event);
  }
}

function lessUsualWords(world: World, event: Event): Line | null {
  switch (event.kind) {
    case 'policy_dismissed':
      return `${personName(world, event.userId)} dismisses the policy "${event.policyName}" because of "${event.reason}"`;
    case 'policy_bypassed':
      return `${personName(world, event.userId)} bypasses the policy "${event.policyName}" because of "${event.reason}"`;
    case 'access_token_revoked':
      return `the token "${world.accessTokens.find(({ id }) => id === event.accessTokenId)?.name}" is revoked`;
    case 'user_blocked':
      return `${personName(world, event.userId)} gets blocked`;
    case 'user_activated':
      return `${personName(world, event.userId)} gets activated`;
    case 'member_removed':
      return removalWords(world, event.memberId);
    case 'status_check_defined':
      return definitionWords(world, event);
    default:
      return null;
  }
}

// The step makes one unsigned commit of the person.
function pushWords(world: World, { commits }: Extract<Event, { kind: 'push' }>): Line | null {
  const [commit, ...others] = commits;
  if (commit === undefined || others.length > 0 || commit.authorId === null) return null;
  const plain = commit.authorId === commit.committerId && commit.signature === 'none' && !commit.mergeCommit;
  return plain ? `${personName(world, commit.authorId)} pushes a commit to the merge request` : null;
}

function ingestionWords(
  world: World,
  { pipelineId, status }: Extract<Event, { kind: 'pipeline_finished' }>,
): Line | null {
  const pipeline = world.pipelines.find(({ id }) => id === pipelineId);
  if (pipeline === undefined || status !== 'success') return null;
  if (pipeline.mergeRequestId !== null) return 'the reports of the pipeline of the merge request are ingested';
  return `the reports of the pipeline of "${pipeline.ref}" are ingested`;
}

function reportWords({ world, before }: Scene, event: Extract<Event, { kind: 'status_check_reported' }>): Line | null {
  const pushed = before.flatMap((one) => (one.kind === 'push' ? (one.commits.at(-1)?.sha ?? []) : []));
  const head = pushed.at(-1) ?? world.mergeRequests.find(({ id }) => id === event.mergeRequestId)?.headSha;
  const name = checkName(world, event.checkId);
  if (name === undefined) return null;
  const report = `${personName(world, event.userId)} reports "${name}" as ${event.status}`;
  return event.sha === head ? report : `${report} for an earlier commit`;
}

function removalWords(world: World, memberId: number): Line | null {
  const member = world.members.find(({ id }) => id === memberId);
  if (member === undefined) return null;
  return `${personName(world, member.userId)} is removed from "${placeName(world, member)}"`;
}

function definitionWords(
  world: World,
  { userId, call }: Extract<Event, { kind: 'status_check_defined' }>,
): Line | null {
  const name = call.operation === 'delete' ? checkName(world, call.checkId) : undefined;
  return name === undefined ? null : `${personName(world, userId)} deletes the status check "${name}"`;
}

function checkName(world: World, checkId: number): string | undefined {
  return world.externalStatusChecks.find(({ id }) => id === checkId)?.name;
}

function projectName(world: World, projectId: number): string {
  return `"${placeName(world, { projectId, namespaceId: null })}"`;
}
