import { insert, instanceOf, nextId, type Question, type User, type World } from '#engine';
import { rowWords, valueWords } from './row-words.ts';
import type { WorldEdit } from './world-edit.ts';

/** What somebody could add to make a decision come out otherwise: an approval, or a role for whoever asks. */
export function additions(world: World, question: Question): readonly WorldEdit[] {
  switch (question.kind) {
    case 'merge_request':
      return approvals(world, question.mergeRequestId);
    case 'access':
      return memberships(world);
    default:
      return [];
  }
}

function approvals(world: World, mergeRequestId: number): readonly WorldEdit[] {
  const given = new Set(
    world.approvals.filter((row) => row.mergeRequestId === mergeRequestId).map(({ userId }) => userId),
  );
  return people(world)
    .filter(({ id }) => !given.has(id))
    .map((user) => ({
      id: `approvals/+${user.id}`,
      about: `approvals/+${user.id}`,
      words: `${rowWords(world, 'users', { ...user })} had approved`,
      changes: [
        insert('approvals', {
          id: nextId(world, 'approvals'),
          mergeRequestId,
          userId: user.id,
          createdAt: instanceOf(world).now,
        }),
      ],
    }));
}

const levels = [10, 20, 30, 40, 50] as const;

function memberships(world: World): readonly WorldEdit[] {
  return people(world).flatMap((user) =>
    world.projects
      .filter(({ id }) => !world.members.some((row) => row.userId === user.id && row.projectId === id))
      .flatMap((project) =>
        levels.map((accessLevel) => ({
          id: `members/+${user.id}@${project.id}=${accessLevel}`,
          about: `members/+${user.id}@${project.id}`,
          words: `${rowWords(world, 'users', { ...user })} were ${valueWords('accessLevel', accessLevel)} of ${rowWords(world, 'projects', { ...project })}`,
          changes: [
            insert('members', {
              id: nextId(world, 'members'),
              userId: user.id,
              namespaceId: null,
              projectId: project.id,
              accessLevel,
              memberRoleId: null,
              expiresAt: null,
              state: 'active',
              requestedAt: null,
              inviteEmail: null,
            }),
          ],
        })),
      ),
  );
}

function people({ users }: World): readonly User[] {
  return users.filter(({ type }) => type === 'regular');
}
