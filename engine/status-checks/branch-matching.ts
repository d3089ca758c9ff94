import type { Trace } from '../evidence/trace.ts';
import { matchesBranchPattern } from '../scope/index.ts';
import type { ExternalStatusCheck } from '../world/policies.ts';
import type { MergeRequest } from '../world/repository.ts';

import { instanceOf, type World } from '../world/world.ts';

/** How an instance finds the checks of a target branch; older versions disagree with themselves. */
export type BranchMatching = 'glob' | 'exact+fuzzy';

/**
 * The profile of the instance. The flag stands for a change between versions that has no flag of its own; it is on
 * unless an instance says otherwise, since one answer for every purpose is what is intended.
 */
export function branchMatchingOf(world: World): BranchMatching {
  return instanceOf(world).flags.external_status_checks_match_branches_by_glob === false ? 'exact+fuzzy' : 'glob';
}

/** True where the check is listed on the merge request and can block it. */
export function concerns(world: World, { check, mergeRequest }: CheckOfMergeRequest, trace: Trace): boolean {
  const names = protectedNames(world, check);
  const subject = `check \`${check.name}\``;
  if (trace.consult('ESC-013', names.length === 0, subject, describe(names))) return true;
  const target = mergeRequest.targetBranch;
  if (trace.consult('ESC-023', branchMatchingOf(world) === 'glob', subject, `target \`${target}\``)) {
    return names.some((name) => matchesBranchPattern(target, name));
  }
  return trace.consult('ESC-020', names.includes(target), subject, `${describe(names)}; target \`${target}\``);
}

/** True where the webhook of the check is sent for the merge request. */
export function isDispatched(world: World, { check, mergeRequest }: CheckOfMergeRequest, trace: Trace): boolean {
  const listed = concerns(world, { check, mergeRequest }, trace);
  if (branchMatchingOf(world) === 'glob') return listed;
  const names = protectedNames(world, check);
  const target = mergeRequest.targetBranch;
  const found = names.some((name) => name.toLowerCase().includes(target.toLowerCase()));
  const subject = `check \`${check.name}\``;
  return trace.consult('ESC-021', names.length === 0 || found, subject, `${describe(names)}; target \`${target}\``);
}

/** A check and a merge request, which may or may not concern one another. */
export interface CheckOfMergeRequest {
  readonly check: ExternalStatusCheck;
  readonly mergeRequest: MergeRequest;
}

/** The names of the protected branch entries that a check is limited to; none is no limit. */
export function protectedNames(world: World, check: ExternalStatusCheck): readonly string[] {
  const ids = world.externalStatusCheckBranches
    .filter((link) => link.externalStatusCheckId === check.id)
    .map((link) => link.protectedBranchId);
  return world.protectedBranches.filter((branch) => ids.includes(branch.id)).map((branch) => branch.name);
}

function describe(names: readonly string[]): string {
  return names.length === 0 ? 'for every branch' : `for ${names.map((name) => `\`${name}\``).join(', ')}`;
}
