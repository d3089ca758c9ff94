import { isDeepStrictEqual } from 'node:util';
import type { MergeRequestOutcome, MergeRequestQuestion, World } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { buildApprovalWorld } from '../../approval/build-approval-world.ts';
import type { LawRun } from '../law.ts';

/** What the target decides about the merge request of a plan. */
export async function mergeRequestOf(run: LawRun, plan: ApprovalPlan): Promise<MergeRequestOutcome> {
  const { world, question } = buildApprovalWorld(plan);
  return await outcomeOf(run, world, question);
}

/** What the target decides about a merge request of a world. */
export async function outcomeOf(
  run: LawRun,
  world: World,
  question: MergeRequestQuestion,
): Promise<MergeRequestOutcome> {
  const [{ outcome }] = await run.ask(world, question);
  if (outcome.kind !== 'merge_request')
    throw new TypeError(`merge request: the target answered about a ${outcome.kind}`);
  return outcome;
}

/** The rules that block, such as `Policy A, rule 1`. */
export function blockingRules({ violations }: MergeRequestOutcome): ReadonlySet<string> {
  return new Set(
    violations.filter(({ status }) => status === 'failed').map(({ policy, rule }) => `${policy}, rule ${rule}`),
  );
}

/** The approvals that policies demand, without what people's own rules do. */
export function approvalsForPolicies({ rules }: MergeRequestOutcome): number {
  return rules
    .filter(({ policy }) => policy !== null)
    .reduce((sum, { approvalsRequired }) => sum + approvalsRequired, 0);
}

/** How many rules block, as one word for the distribution. */
export function blockage(outcome: MergeRequestOutcome): string {
  const errors = outcome.violations.some((violation) => violation.errors.length > 0);
  const blocking = blockingRules(outcome).size;
  if (blocking > 0) return errors ? 'blocked by an error' : 'blocked';
  return outcome.violations.length > 0 ? 'warned or waiting' : 'clear';
}

/** An outcome without the order of lists, which most rules do not promise. */
export function unordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(unordered).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unordered(inner)]));
}

/** Whether two outcomes say the same, in whatever order. */
export function sameUnordered(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(unordered(one), unordered(other));
}

export function isSubset<T>(inner: ReadonlySet<T>, outer: ReadonlySet<T>): boolean {
  return [...inner].every((one) => outer.has(one));
}

/** A set in words. */
export function listed(names: ReadonlySet<string>): string {
  return names.size === 0 ? 'nothing' : [...names].join('; ');
}
