import type { Trace } from '../evidence/trace.ts';
import type { Event } from '../protocol/event.ts';
import { type Change, insert, nextId, remove, update } from '../world/change.ts';
import { instanceOf, type World } from '../world/world.ts';
import { answerDefinition, type CreateCheck, type UpdateCheck, updatedCheck } from './definition.ts';

/** What creating, changing or deleting a check changes, where the API accepts the call. */
export function changesOfDefinition(
  world: World,
  { userId, call }: Extract<Event, { kind: 'status_check_defined' }>,
  trace: Trace,
): readonly Change[] {
  const { accepted } = answerDefinition(world, { userId, call }, trace);
  if (call.operation === 'delete') {
    trace.consult('ESC-015', accepted, 'deletion', accepted ? 'the check goes with its answers' : 'the check stays');
  }
  if (!accepted) return [];
  switch (call.operation) {
    case 'create':
      return changesOfCreation(world, call);
    case 'update':
      return changesOfUpdate(world, call);
    case 'delete':
      return changesOfDeletion(world, call.checkId);
  }
}

function changesOfCreation(world: World, call: CreateCheck): readonly Change[] {
  const id = nextId(world, 'externalStatusChecks');
  const { projectId, name = '', externalUrl = '', sharedSecret = null, protectedBranchIds = [] } = call;
  const createdAt = instanceOf(world).now;
  return [
    insert('externalStatusChecks', { id, projectId, name, externalUrl, sharedSecret, createdAt }),
    ...branchLinks(world, { checkId: id, protectedBranchIds }),
  ];
}

function changesOfUpdate(world: World, call: UpdateCheck): readonly Change[] {
  const before = world.externalStatusChecks.find((row) => row.id === call.checkId);
  if (before === undefined) return [];
  const change = update('externalStatusChecks', before.id, updatedCheck(before, call));
  if (call.protectedBranchIds === undefined) return [change];
  return [change, ...unlinked(world, before.id), ...branchLinks(world, call)];
}

function changesOfDeletion(world: World, checkId: number): readonly Change[] {
  const responses = world.statusCheckResponses.filter((row) => row.externalStatusCheckId === checkId);
  return [
    ...responses.map((row) => remove('statusCheckResponses', row.id)),
    ...unlinked(world, checkId),
    remove('externalStatusChecks', checkId),
  ];
}

function unlinked(world: World, checkId: number): readonly Change[] {
  return world.externalStatusCheckBranches
    .filter((link) => link.externalStatusCheckId === checkId)
    .map((link) => remove('externalStatusCheckBranches', link.id));
}

function branchLinks(
  world: World,
  { checkId, protectedBranchIds = [] }: { readonly checkId: number; readonly protectedBranchIds?: readonly number[] },
): readonly Change[] {
  const first = nextId(world, 'externalStatusCheckBranches');
  return [...new Set(protectedBranchIds)].map((protectedBranchId, index) =>
    insert('externalStatusCheckBranches', { id: first + index, externalStatusCheckId: checkId, protectedBranchId }),
  );
}
