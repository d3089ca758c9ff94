import type { Event } from '../../protocol/event.ts';
import { type Change, insert, nextId, remove, update } from '../../world/change.ts';
import { instanceOf, type World } from '../../world/world.ts';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

const maintainer = 40;

/** A branch of a project becomes protected, for maintainers and above. */
export function changesOfProtection(world: World, { projectId, branch }: Of<'branch_protected'>): readonly Change[] {
  if (world.protectedBranches.some((row) => row.projectId === projectId && row.name === branch)) return [];
  const levels = { pushAccessLevel: maintainer, mergeAccessLevel: maintainer, allowForcePush: false };
  const row = { projectId, namespaceId: null, name: branch, ...levels };
  return [insert('protectedBranches', { id: nextId(world, 'protectedBranches'), ...row })];
}

/** A protected branch of a project is no longer one. */
export function changesOfUnprotection(
  world: World,
  { projectId, branch }: Of<'branch_unprotected'>,
): readonly Change[] {
  return world.protectedBranches
    .filter((row) => row.projectId === projectId && row.name === branch)
    .map(({ id }) => remove('protectedBranches', id));
}

/** The policy file of a policy project is replaced. */
export function changesOfPolicyFile(world: World, event: Of<'policy_file_changed'>): readonly Change[] {
  const { policyProjectId, content, committedVia } = event;
  const committedAt = instanceOf(world).now;
  return world.policyFiles
    .filter((row) => row.policyProjectId === policyProjectId)
    .map((row) => update('policyFiles', row.id, { content, previousContent: row.content, committedVia, committedAt }));
}
