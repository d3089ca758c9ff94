import type { Trace } from '../evidence/trace.ts';
import type { ExternalStatusCheck } from '../world/policies.ts';
import type { World } from '../world/world.ts';

type CheckDraft = Omit<ExternalStatusCheck, 'sharedSecret' | 'createdAt'>;

/** All that is wrong with a check that somebody wants to store. */
export function problemsOf(
  world: World,
  { check, protectedBranchIds }: { readonly check: CheckDraft; readonly protectedBranchIds: readonly number[] },
  trace: Trace,
): readonly string[] {
  const problems = [
    ...nameProblems(world, check, trace),
    ...urlProblems(world, check, trace),
    ...branchProblems(world, { check, protectedBranchIds }, trace),
  ];
  trace.consult('ESC-007', problems.length > 0, `check \`${check.name}\``, problems.join(', '));
  return problems;
}

function nameProblems(world: World, check: CheckDraft, trace: Trace): readonly string[] {
  const others = othersOf(world, check);
  const taken = others.some((other) => other.name === check.name);
  const similar = others.some((other) => other.name !== check.name && isSameFolded(other.name, check.name));
  trace.consult('ESC-006', similar, `name \`${check.name}\``, 'another name differs in case only');
  return trace.consult('ESC-003', taken, `name \`${check.name}\``) ? ['Name has already been taken'] : [];
}

function urlProblems(world: World, check: CheckDraft, trace: Trace): readonly string[] {
  const others = othersOf(world, check);
  const taken = others.some((other) => other.externalUrl === check.externalUrl);
  const subject = `URL \`${check.externalUrl}\``;
  return [
    ...(trace.consult('ESC-004', taken, subject) ? ['External url has already been taken'] : []),
    ...(trace.consult('ESC-005', !isWebUrl(check.externalUrl), subject)
      ? ['External url must be an http or https URL']
      : []),
  ];
}

function branchProblems(
  world: World,
  { check, protectedBranchIds }: { readonly check: CheckDraft; readonly protectedBranchIds: readonly number[] },
  trace: Trace,
): readonly string[] {
  if (protectedBranchIds.length === 0) return [];
  const given = world.protectedBranches.filter((row) => protectedBranchIds.includes(row.id));
  const own = given.filter((row) => row.projectId === check.projectId);
  const foreign = own.length < new Set(protectedBranchIds).size;
  const subject = `check \`${check.name}\``;
  trace.consult(
    'ESC-012',
    given.some((row) => row.namespaceId !== null),
    subject,
    'a branch that its group protects',
  );
  if (!trace.consult('ESC-011', foreign, subject, `${own.length} of ${protectedBranchIds.length} branches are its own`))
    return [];
  return ['Protected branches must be protected branches of the project'];
}

function othersOf(world: World, check: CheckDraft): readonly ExternalStatusCheck[] {
  return world.externalStatusChecks.filter((row) => row.projectId === check.projectId && row.id !== check.id);
}

function isSameFolded(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isWebUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
