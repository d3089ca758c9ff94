import type { AccessQuestion, Credential, Question, World } from '#engine';
import { roleAtLevel } from '#fixtures';

/** What a question is about, in words: who wants what, or which merge request, pipeline or project. */
export interface Subject {
  /** `Ana's merge request in "payments"`. */
  readonly called: string;
  /** For questions about what somebody may do: `Ana`, and `push to "main" of "payments"`. */
  readonly attempt: { readonly who: string; readonly what: string } | null;
}

/** The subject of a question in its world; what happened meanwhile may have made rows that the world does not show. */
export function subjectOf(world: Partial<World>, question: Question): Subject {
  switch (question.kind) {
    case 'merge_request':
      return thing(mergeRequestIn(world, question.mergeRequestId));
    case 'pipeline': {
      const { request } = question;
      return thing(
        `the ${request.source} pipeline of "${request.ref}" in ${placeOf(world, { projectId: request.projectId })}`,
      );
    }
    case 'scheduled_pipelines':
    case 'vulnerabilities':
    case 'policies':
      return thing(placeOf(world, question));
    case 'policy_file':
      return thing('a policy file');
    case 'catalog_publication':
      return attempt(placeOf(world, question), 'publish to the CI/CD catalog');
    case 'access':
      return attempt(callerOf(world, question.credential), actionOf(world, question));
    case 'push': {
      const force = question.force ? 'force-push' : 'push';
      const what = `${force} to "${question.branch}" of ${placeOf(world, question)}`;
      return attempt(callerOf(world, question.credential), what);
    }
    case 'branch_change': {
      const change = question.operation === 'change_default' ? 'replace as the default' : question.operation;
      const what = `${change} the branch "${question.branch}" of ${placeOf(world, question)}`;
      return attempt(callerOf(world, question.credential), what);
    }
    case 'policy_link': {
      const policyProject = placeOf(world, { projectId: question.policyProjectId });
      const linked = question.operation === 'delete' ? '' : ` ${placeOf(world, question)} and`;
      return attempt(
        personOf(world, question.userId),
        `${question.operation}${linked} the policy project ${policyProject}`,
      );
    }
    case 'status_check_call': {
      const { call, userId } = question;
      const place = 'projectId' in call ? placeOf(world, call) : mergeRequestIn(world, call.mergeRequestId);
      return attempt(personOf(world, userId), `${call.operation.replaceAll('_', ' ')} status checks of ${place}`);
    }
  }
}

function thing(called: string): Subject {
  return { called, attempt: null };
}

function attempt(who: string, what: string): Subject {
  return { called: `${who}, who wants to ${what}`, attempt: { who, what } };
}

function mergeRequestIn(world: Partial<World>, id: number): string {
  const found = world.mergeRequests?.find((one) => one.id === id);
  if (found === undefined) return 'the merge request';
  const place = placeOf(world, { projectId: found.projectId });
  return `the merge request of ${personOf(world, found.authorId)} to "${found.targetBranch}" in ${place}`;
}

interface Holder {
  readonly projectId?: number | null;
  readonly namespaceId?: number | null;
}

function placeOf(world: Partial<World>, { projectId, namespaceId }: Holder): string {
  const row =
    projectId === undefined || projectId === null
      ? world.namespaces?.find(({ id }) => id === namespaceId)
      : world.projects?.find(({ id }) => id === projectId);
  return row === undefined ? 'something that does not exist' : `"${row.path}"`;
}

function personOf(world: Partial<World>, userId: number | null): string {
  if (userId === null) return 'nobody in particular';
  const name = world.users?.find(({ id }) => id === userId)?.name;
  if (name === undefined) return 'somebody unknown';
  // Scenarios call people by their first name.
  const first = firstNameOf(name);
  return world.users?.some((other) => other.id !== userId && firstNameOf(other.name) === first) ? name : first;
}

function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] || name;
}

function callerOf(world: Partial<World>, credential: Credential): string {
  switch (credential.kind) {
    case 'session':
      return personOf(world, credential.userId);
    case 'anonymous':
      return 'a visitor';
    case 'unknown_token':
      return 'an unknown token';
    case 'access_token':
      return tokenOf(world, 'accessTokens', { id: credential.id, kind: 'the token' });
    case 'deploy_token':
      return tokenOf(world, 'deployTokens', { id: credential.id, kind: 'the deploy token' });
    case 'deploy_key':
      return 'a deploy key';
    case 'oauth_token':
      return 'an OAuth token';
    case 'job_token':
      return 'the token of a job';
  }
}

function tokenOf(
  world: Partial<World>,
  table: 'accessTokens' | 'deployTokens',
  { id, kind }: { readonly id: number; readonly kind: string },
): string {
  const rows: readonly { readonly id: number; readonly name: string }[] = world[table] ?? [];
  const found = rows.find((row) => row.id === id);
  return found === undefined ? kind : `${kind} "${found.name}"`;
}

function actionOf(world: Partial<World>, { action, resource }: AccessQuestion): string {
  const place = resourceOf(world, resource);
  switch (action.via) {
    case 'ability':
    case 'graphql':
      return `${action.permission.replaceAll('_', ' ')} in ${place}`;
    case 'rest':
      return `call ${action.route} of ${place}`;
    case 'git':
      return action.operation === 'pull' ? `clone ${place}` : `push to ${place}`;
    case 'registry':
      return action.operation === 'pull' ? `pull an image of ${place}` : `push an image to ${place}`;
    case 'token_creation':
      return 'create a fine-grained token';
    case 'share':
      return `share ${place} with ${placeOf(world, { namespaceId: action.withNamespaceId })}`;
    case 'allowlist_entry':
      return `let the jobs of another ${action.added.kind} into ${place}`;
    case 'access_token_creation':
      return `create an access token of ${place}`;
    case 'member_change':
      return `change a member of ${place} from ${levelOf(action.from)} to ${levelOf(action.to)}`;
  }
}

function resourceOf(world: Partial<World>, { kind, id }: AccessQuestion['resource']): string {
  if (kind === 'instance') return 'the instance';
  if (kind === 'user') return personOf(world, id);
  if (kind === 'organization') return 'the organization';
  return placeOf(world, kind === 'project' ? { projectId: id } : { namespaceId: id });
}

/** What people call an access level; null is no member. */
export function levelOf(level: number | null): string {
  if (level === null || level === 0) return 'no member';
  return roleAtLevel(level) ?? `level ${level}`;
}
