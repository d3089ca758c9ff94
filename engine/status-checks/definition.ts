import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { StatusCheckDefinition } from '../protocol/question.ts';
import type { ExternalStatusCheck } from '../world/policies.ts';
import type { World } from '../world/world.ts';
import { accepted, refused } from './answer.ts';
import { protectedNames } from './branch-matching.ts';
import { type Entrance, enter } from './entrance.ts';
import { describeCheck } from './project-view.ts';
import { problemsOf } from './validation.ts';

/** The call that creates a check. */
export type CreateCheck = Extract<StatusCheckDefinition, { operation: 'create' }>;
/** The call that changes a check. */
export type UpdateCheck = Extract<StatusCheckDefinition, { operation: 'update' }>;
/** The call that deletes a check. */
export type DeleteCheck = Extract<StatusCheckDefinition, { operation: 'delete' }>;

/** Answers a call that would create, change or delete a check of a project. */
export function answerDefinition(
  world: World,
  { userId, call }: { readonly userId: number | null; readonly call: StatusCheckDefinition },
  trace: Trace,
): CallOutcome {
  const entrance = enter(world, { userId, projectId: call.projectId }, trace);
  if ('kind' in entrance) return entrance;
  switch (call.operation) {
    case 'create':
      return answerCreation(world, { entrance, call }, trace);
    case 'update':
      return answerUpdate(world, { entrance, call }, trace);
    case 'delete':
      return answerDeletion(world, { entrance, call }, trace);
  }
}

function answerCreation(
  world: World,
  { entrance: { caller }, call }: { readonly entrance: Entrance; readonly call: CreateCheck },
  trace: Trace,
): CallOutcome {
  const missing = (['name', 'externalUrl'] as const).filter((key) => call[key] === undefined);
  const subject = `new check \`${call.name ?? ''}\``;
  if (trace.consult('ESC-002', missing.length > 0, subject, missing.join(', '))) {
    return refused(400, ...missing.map((key) => `${key === 'name' ? 'name' : 'external_url'} is missing`));
  }
  trace.consult('ESC-031', caller.canManage, caller.name, `access level ${caller.accessLevel}`);
  // The answer to a member who may not is not settled: what is certain is that no check is made.
  if (trace.consult('ESC-033', !caller.canManage, caller.name, subject)) return refused(401, 'Not allowed');
  const check = { id: 0, projectId: call.projectId, name: call.name ?? '', externalUrl: call.externalUrl ?? '' };
  const problems = problemsOf(world, { check, protectedBranchIds: call.protectedBranchIds ?? [] }, trace);
  if (problems.length > 0) return refused(422, ...problems);
  const names = world.protectedBranches
    .filter((row) => call.protectedBranchIds?.includes(row.id))
    .map((row) => row.name);
  return accepted(201, describeCheck({ ...check, sharedSecret: call.sharedSecret ?? null }, names, trace));
}

function answerUpdate(
  world: World,
  { entrance: { caller }, call }: { readonly entrance: Entrance; readonly call: UpdateCheck },
  trace: Trace,
): CallOutcome {
  const before = ownCheck(world, call, trace);
  if (before === undefined) return refused(404, '404 Not Found');
  trace.consult('ESC-031', caller.canManage, caller.name, `access level ${caller.accessLevel}`);
  if (trace.consult('ESC-032', !caller.canManage, caller.name, `check \`${before.name}\``))
    return refused(401, 'Not allowed');
  const check = updatedCheck(before, call);
  const problems = problemsOf(world, { check, protectedBranchIds: call.protectedBranchIds ?? [] }, trace);
  if (problems.length > 0) return refused(422, ...problems);
  const subject = `check \`${before.name}\``;
  const omitted = updatable.filter((key) => call[key] === undefined);
  trace.consult('ESC-009', omitted.length > 0, subject, `left out: ${omitted.join(', ') || 'nothing'}`);
  trace.consult('ESC-010', call.sharedSecret !== undefined, subject, 'the API takes a new secret');
  const names = branchNamesAfter(world, { before, call });
  const widened = names.length === 0 && protectedNames(world, before).length > 0;
  trace.consult('ESC-014', widened, subject, `${names.length} protected branches`);
  return accepted(200, describeCheck(check, names, trace));
}

const updatable = ['name', 'externalUrl', 'sharedSecret', 'protectedBranchIds'] as const;

function answerDeletion(
  world: World,
  { entrance: { caller }, call }: { readonly entrance: Entrance; readonly call: DeleteCheck },
  trace: Trace,
): CallOutcome {
  if (!trace.consult('ESC-031', caller.canManage, caller.name, `access level ${caller.accessLevel}`)) {
    return refused(401, '401 Unauthorized');
  }
  return ownCheck(world, call, trace) === undefined ? refused(404, '404 Not Found') : accepted(204);
}

/** The check as the call leaves it. */
export function updatedCheck(before: ExternalStatusCheck, call: UpdateCheck): ExternalStatusCheck {
  return {
    ...before,
    name: call.name ?? before.name,
    externalUrl: call.externalUrl ?? before.externalUrl,
    sharedSecret: call.sharedSecret ?? before.sharedSecret,
  };
}

/** The check with that id, where it belongs to the project of the call. */
export function ownCheck(
  world: World,
  { projectId, checkId }: { readonly projectId: number; readonly checkId: number },
  trace: Trace,
): ExternalStatusCheck | undefined {
  const check = world.externalStatusChecks.find((row) => row.id === checkId);
  if (check === undefined) return undefined;
  const own = check.projectId === projectId;
  return trace.consult('ESC-001', own, `check \`${check.name}\``, own ? 'of this project' : 'of another project')
    ? check
    : undefined;
}

function branchNamesAfter(
  world: World,
  { before, call }: { readonly before: ExternalStatusCheck; readonly call: UpdateCheck },
): readonly string[] {
  const ids = call.protectedBranchIds;
  if (ids === undefined) return protectedNames(world, before);
  return world.protectedBranches.filter((row) => ids.includes(row.id)).map((row) => row.name);
}
