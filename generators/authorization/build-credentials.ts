import { shaOf, type WorldDraft } from '#fixtures';
import { dateOfExpiry } from '../expiries.ts';
import { resolveSurely } from '../references.ts';
import type { AuthorizationPlan, GranularScopePlan, JobPlan, TokenPlan } from './authorization-plan.ts';
import type { Containers } from './build-containers.ts';
import { columnsOf } from './build-memberships.ts';

/** Adds the tokens, the jobs and the allowlists of a plan. */
export function buildCredentials(draft: WorldDraft, plan: AuthorizationPlan, containers: Containers): void {
  const { users, projects } = containers;
  for (const token of plan.tokens) addToken(draft, token, containers);
  for (const { of, scopes, expires, revoked } of plan.deployTokens) {
    draft.add('deployTokens', { ...columnsOf(of, containers), scopes, revoked, expiresAt: dateOfExpiry(expires) });
  }
  for (const job of plan.jobs) addJob(draft, job, containers);
  for (const { project, direction, to, defaultPermissions, policies } of plan.allowlist) {
    const { projectId, namespaceId } = columnsOf(to, containers);
    draft.add('jobTokenAllowlistEntries', {
      projectId: resolveSurely(projects, project).id,
      direction,
      targetProjectId: projectId,
      targetNamespaceId: namespaceId,
      defaultPermissions,
      jobTokenPolicies: defaultPermissions ? [] : policies,
    });
  }
  for (const { user, human, scopes } of plan.flowTokens) {
    const scopedUserId = human === null ? null : resolveSurely(users, human).id;
    draft.add('oauthTokens', { userId: resolveSurely(users, user).id, scopedUserId, scopes });
  }
}

function addToken(draft: WorldDraft, plan: TokenPlan, containers: Containers): void {
  const { id: userId, organizationId } = resolveSurely(containers.users, plan.user);
  const { kind, revoked } = plan;
  const granular = plan.granular !== null;
  const token = draft.add('accessTokens', {
    userId,
    organizationId,
    kind,
    revoked,
    granular,
    scopes: granular ? [] : plan.scopes,
    expiresAt: dateOfExpiry(plan.expires),
  });
  for (const scope of plan.granular ?? [])
    addScope(draft, scope, { accessTokenId: token.id, organizationId, containers });
}

interface Scoped {
  readonly accessTokenId: number;
  readonly organizationId: number;
  readonly containers: Containers;
}

function addScope(
  draft: WorldDraft,
  { access, of, permissions }: GranularScopePlan,
  { containers, ...columns }: Scoped,
): void {
  const selected = access === 'selected_memberships' ? columnsOf(of, containers) : {};
  draft.add('granularScopes', { ...columns, ...selected, access, permissions });
}

function addJob(
  draft: WorldDraft,
  { project, user, human, status, retriedByHuman }: JobPlan,
  { users, projects }: Containers,
): void {
  const { id: projectId } = resolveSurely(projects, project);
  const pipeline = draft.add('pipelines', { projectId, ref: 'main', sha: shaOf(1), status: 'running' });
  draft.add('jobs', {
    pipelineId: pipeline.id,
    projectId,
    name: 'build',
    status,
    userId: resolveSurely(users, user).id,
    scopedUserId: human === null ? null : resolveSurely(users, human).id,
    retriedByHuman,
  });
}
