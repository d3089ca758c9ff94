import type { AccessQuestion, Credential, Visibility, World } from '#engine';
import { buildGroup, buildProject, buildUser, WorldDraft } from '#fixtures';
import { credentialOf, placeCredentialOf, placeCredentials, type RoleCredential } from './credentials.ts';
import { type MembershipPath, memberBy, type Place } from './paths.ts';

/** Whoever is asked about in a column: a visitor, somebody who is no member, and each role. */
export const roleColumns = [
  'anonymous',
  'non-member',
  'guest',
  'planner',
  'reporter',
  'security manager',
  'developer',
  'maintainer',
  'owner',
] as const;

export interface Setting {
  readonly kind: 'project' | 'group';
  readonly visibility: Visibility;
}

/** A world, and what is shown in each column; a column without a credential cannot ask. */
export interface Stage {
  readonly world: World;
  readonly resource: AccessQuestion['resource'];
  readonly credentials: readonly (Credential | null)[];
}

/** The smallest world in which every role, come to by that path, can show a credential of that kind. */
export function roleStage(
  setting: Setting,
  { path, credential }: { readonly path: MembershipPath; readonly credential: RoleCredential },
): Stage {
  const draft = new WorldDraft();
  const place = placeIn(draft, setting);
  const join = memberBy(draft, path, place);
  const credentials = roleColumns.map((column): Credential | null => {
    if (column === 'anonymous') return credential === 'session' ? { kind: 'anonymous' } : null;
    const user = buildUser(draft, column);
    const role = column === 'non-member' ? null : column;
    if (role !== null) join(user, role);
    return credentialOf(draft, credential, { user, role, place, join });
  });
  return staged(draft, place, credentials);
}

/** The smallest world with every kind of credential that belongs to the place itself. */
export function placeStage(setting: Setting): Stage {
  const draft = new WorldDraft();
  const place = placeIn(draft, setting);
  return staged(
    draft,
    place,
    placeCredentials.map((kind) => placeCredentialOf(draft, kind, place)),
  );
}

function placeIn(draft: WorldDraft, { kind, visibility }: Setting): Place {
  const top = buildGroup(draft, 'acme', { visibility: 'public' });
  const group = buildGroup(draft, 'team', { parent: top, visibility: kind === 'group' ? visibility : 'public' });
  return { top, group, project: kind === 'project' ? buildProject(draft, 'shop', { group, visibility }) : null };
}

function staged(draft: WorldDraft, { project, group }: Place, credentials: Stage['credentials']): Stage {
  const resource =
    project === null ? ({ kind: 'group', id: group.id } as const) : ({ kind: 'project', id: project.id } as const);
  return { world: draft.world, resource, credentials };
}
