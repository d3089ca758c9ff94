import type { AccessQuestion, Row, World } from '#engine';
import { WorldDraft } from '#fixtures';
import { resolve, strayId } from '../references.ts';
import type { AttemptPlan, CredentialPlan, Place, PlannedAttempts } from './authorization-plan.ts';
import { buildContainers, type Containers } from './build-containers.ts';
import { buildCredentials } from './build-credentials.ts';
import { buildMemberships } from './build-memberships.ts';

/** A made world, with what somebody tries in it. */
export interface AuthorizationWorld extends PlannedAttempts {
  readonly world: World;
  readonly questions: readonly AccessQuestion[];
  readonly users: readonly Row<'users'>[];
  readonly groups: readonly Row<'namespaces'>[];
  readonly projects: readonly Row<'projects'>[];
}

/** Makes the world of a plan; the same plan makes the same world. */
export function buildAuthorizationWorld({ plan, attempts }: PlannedAttempts): AuthorizationWorld {
  const draft = new WorldDraft();
  draft.change('instances', 1, plan.instance);
  const containers = buildContainers(draft, plan);
  buildMemberships(draft, plan, containers);
  buildCredentials(draft, plan, containers);
  const questions = attempts.map((attempt) => questionOf(draft, attempt, containers));
  return { plan, attempts, world: draft.world, questions, ...containers };
}

function questionOf(
  draft: WorldDraft,
  { credential, action, on }: AttemptPlan,
  containers: Containers,
): AccessQuestion {
  return {
    kind: 'access',
    credential: shownBy(draft, credential, containers),
    action,
    resource: resourceOf(on, containers),
  };
}

function resourceOf(on: Place | 'stray', { groups, projects }: Containers): AccessQuestion['resource'] {
  if (on === 'stray') return { kind: 'project', id: strayId };
  const things: readonly { readonly id: number }[] = on.kind === 'group' ? groups : projects;
  return { kind: on.kind, id: resolve(things, on.at)?.id ?? strayId };
}

/** A credential of that kind; where the world has none of it, the session of somebody. */
function shownBy(draft: WorldDraft, { kind, at }: CredentialPlan, { users }: Containers): AccessQuestion['credential'] {
  const session = { kind: 'session', userId: resolve(users, at)?.id ?? strayId } as const;
  if (kind === 'anonymous' || kind === 'unknown_token') return { kind };
  if (kind === 'session') return session;
  if (kind === 'job_token') {
    const job = resolve(draft.rows('jobs'), at);
    return job === undefined ? session : { kind, jobId: job.id };
  }
  const tables = {
    access_token: 'accessTokens',
    deploy_token: 'deployTokens',
    oauth_token: 'oauthTokens',
    deploy_key: 'deployKeys',
  } as const;
  const token: { readonly id: number } | undefined = resolve<{ readonly id: number }>(draft.rows(tables[kind]), at);
  return token === undefined ? session : { kind, id: token.id };
}
