import type { AccessQuestion, Row, World } from '#engine';
import type { Scene } from '../scene.ts';

/** An attempt to do something, with whoever is behind the credential. */
export interface AccessAttempt extends Scene {
  readonly attempt: AccessQuestion;
  readonly user: Row<'users'> | undefined;
  readonly ways: readonly WayIn[];
}

/** One way in which the user holds a role on the resource. */
export interface WayIn {
  readonly path: 'direct' | 'inherited' | 'project share' | 'group share';
  readonly accessLevel: number;
  readonly custom: boolean;
}

export function accessAttempts(scene: Scene): readonly AccessAttempt[] {
  const { world, question } = scene;
  if (question.kind !== 'access') return [];
  const userId = userBehind(world, question);
  const user = world.users.find(({ id }) => id === userId);
  return [{ ...scene, attempt: question, user, ways: user === undefined ? [] : waysIn(world, question, user.id) }];
}

function userBehind(world: World, { credential }: AccessQuestion): number | null {
  switch (credential.kind) {
    case 'session':
      return credential.userId;
    case 'access_token':
      return world.accessTokens.find(({ id }) => id === credential.id)?.userId ?? null;
    case 'job_token':
      return world.jobs.find(({ id }) => id === credential.jobId)?.userId ?? null;
    case 'oauth_token':
      return world.oauthTokens.find(({ id }) => id === credential.id)?.userId ?? null;
    case 'deploy_key':
      return world.deployKeys.find(({ id }) => id === credential.id)?.userId ?? null;
    case 'anonymous':
    case 'deploy_token':
    case 'unknown_token':
      return null;
  }
}

function waysIn(world: World, { resource }: AccessQuestion, userId: number): readonly WayIn[] {
  const projectId = resource.kind === 'project' ? resource.id : null;
  const home = resource.kind === 'group' ? resource.id : world.projects.find(({ id }) => id === projectId)?.namespaceId;
  const groups = world.namespaces.find(({ id }) => id === home)?.traversalIds ?? [];
  const own = world.members.filter(
    (row) => row.userId === userId && row.state === 'active' && row.requestedAt === null,
  );
  const inGroup = (id: number) => own.filter(({ namespaceId }) => namespaceId === id);
  const shares = [
    ...world.projectGroupLinks
      .filter((link) => link.projectId === projectId)
      .map((link) => ({ path: 'project share', link, invited: link.namespaceId }) as const),
    ...world.groupGroupLinks
      .filter(({ sharedNamespaceId }) => groups.includes(sharedNamespaceId))
      .map((link) => ({ path: 'group share', link, invited: link.sharedWithNamespaceId }) as const),
  ];
  return [
    ...own
      .filter((row) => (projectId === null ? row.namespaceId === home : row.projectId === projectId))
      .map((row) => wayOf('direct', row)),
    ...groups.flatMap((id) =>
      projectId === null && id === home ? [] : inGroup(id).map((row) => wayOf('inherited', row)),
    ),
    ...shares.flatMap(({ path, link, invited }) =>
      inGroup(invited).map((row) => ({
        ...wayOf(path, row),
        accessLevel: Math.min(row.accessLevel, link.accessLevel),
      })),
    ),
  ];
}

function wayOf(path: WayIn['path'], { accessLevel, memberRoleId }: Row<'members'>): WayIn {
  return { path, accessLevel, custom: memberRoleId !== null };
}
