import { permissions } from '#catalogue';
import type { Credential, Row } from '#engine';
import {
  allowAt,
  buildContainerToken,
  buildDeployToken,
  buildFlow,
  buildPersonalToken,
  buildProject,
  buildRunningJob,
  buildUser,
  composite,
  letJobsIn,
  type RoleWord,
  type WorldDraft,
} from '#fixtures';
import type { Place } from './paths.ts';

/** The kinds of credential that carry the role of a person or a bot. */
export const roleCredentials = [
  'session',
  'personal token api',
  'personal token read_api',
  'fine-grained token',
  'oauth token api',
  'flow of a person',
  'job of the project',
  'job of an allowed project',
  'job of another project',
  'access token of the project',
  'access token of the group',
] as const;
export type RoleCredential = (typeof roleCredentials)[number];

/** Somebody with a role at the place; `role` is null for somebody who is no member. */
export interface Holder {
  readonly user: Row<'users'>;
  readonly role: RoleWord | null;
  readonly place: Place;
  /** Gives another user a role at the place, the same way as the holder came to it. */
  readonly join: (user: Row<'users'>, role: RoleWord) => void;
}

/** Makes the credential of that kind for its holder; null where there is none. */
export function credentialOf(draft: WorldDraft, kind: RoleCredential, holder: Holder): Credential | null {
  const { user, role, place, join } = holder;
  switch (kind) {
    case 'session':
      return { kind: 'session', userId: user.id };
    case 'personal token api':
      return { kind: 'access_token', id: buildPersonalToken(draft, user, { scopes: ['api'] }).id };
    case 'personal token read_api':
      return { kind: 'access_token', id: buildPersonalToken(draft, user, { scopes: ['read_api'] }).id };
    case 'fine-grained token':
      return { kind: 'access_token', id: fineGrained(draft, user, place).id };
    case 'oauth token api':
      return { kind: 'oauth_token', id: draft.add('oauthTokens', { userId: user.id }).id };
    case 'flow of a person': {
      const account = buildUser(draft, `flow-of-${user.username}`, composite);
      join(account, 'owner');
      return { kind: 'oauth_token', id: buildFlow(draft, account, { human: user }).id };
    }
    case 'job of the project':
      return place.project === null ? null : jobIn(draft, place.project, user);
    case 'job of an allowed project':
    case 'job of another project':
      return place.project === null ? null : jobElsewhere(draft, kind, { user, target: place.project });
    case 'access token of the project':
      return place.project === null ? null : containerToken(draft, place.project, role);
    case 'access token of the group':
      return containerToken(draft, place.group, role);
  }
}

/** Everything that a fine-grained token may be given at the place. */
function fineGrained(draft: WorldDraft, user: Row<'users'>, { project, group }: Place): Row<'accessTokens'> {
  const token = buildPersonalToken(draft, user, { granular: true });
  const boundary = project === null ? 'group' : 'project';
  const names = permissions.granularPermissions
    .filter(({ boundaries }) => (boundaries as readonly string[]).includes(boundary))
    .map(({ name }) => name);
  allowAt(draft, token, { permissions: names, at: project ?? group });
  return token;
}

function jobIn(draft: WorldDraft, project: Row<'projects'>, user: Row<'users'>): Credential {
  return { kind: 'job_token', jobId: buildRunningJob(draft, project, { user }).id };
}

function jobElsewhere(
  draft: WorldDraft,
  kind: RoleCredential,
  { user, target }: { readonly user: Row<'users'>; readonly target: Row<'projects'> },
): Credential {
  const home = draft.rows('projects').find(({ path }) => path === 'elsewhere') ?? buildProject(draft, 'elsewhere');
  const isListed = draft.rows('jobTokenAllowlistEntries').length > 0;
  if (kind === 'job of an allowed project' && !isListed) letJobsIn(draft, target, { of: home });
  return jobIn(draft, home, user);
}

function containerToken(
  draft: WorldDraft,
  of: Row<'projects'> | Row<'namespaces'>,
  role: RoleWord | null,
): Credential | null {
  if (role === null) return null;
  return { kind: 'access_token', id: buildContainerToken(draft, of, { name: role, role }).id };
}

/** The kinds of credential that belong to a place, and carry nobody's role. */
export const placeCredentials = ['deploy token', 'deploy key', 'deploy key that may push'] as const;
export type PlaceCredential = (typeof placeCredentials)[number];

/** Makes a credential of the place; null where that place has none of the kind. */
export function placeCredentialOf(
  draft: WorldDraft,
  kind: PlaceCredential,
  { project, group }: Place,
): Credential | null {
  if (kind === 'deploy token') {
    const scopes = permissions.deployTokenScopes.map(({ name }) => name);
    return { kind: 'deploy_token', id: buildDeployToken(draft, project ?? group, { scopes }).id };
  }
  if (project === null) return null;
  const user = buildUser(draft, 'keeper');
  const canPush = kind === 'deploy key that may push';
  return { kind: 'deploy_key', id: draft.add('deployKeys', { userId: user.id, projectId: project.id, canPush }).id };
}
