import type { CallOutcome } from '#engine';
import type { BranchPlan } from '../../branch-protection/branch-plan.ts';
import { buildBranchWorld } from '../../branch-protection/build-branch-world.ts';
import type { LawRun } from '../law.ts';

/** The answers to the attempts of a plan: the push, then the changes of branches. */
export interface Attempts {
  readonly push: CallOutcome;
  readonly changes: readonly CallOutcome[];
}

/** What becomes of the attempts of a plan. */
export async function attemptsOf(run: LawRun, plan: BranchPlan): Promise<Attempts> {
  const { world, push, changes } = buildBranchWorld(plan);
  const [first, ...others] = (await run.ask(world, push, ...changes)).map(({ outcome }) => {
    if (outcome.kind !== 'call') throw new TypeError(`branches: the target answered about a ${outcome.kind}`);
    return outcome;
  });
  if (first === undefined) throw new TypeError('branches: the target answered nothing');
  return { push: first, changes: others };
}

/** The attempts that are accepted: `push`, `unprotect`, `delete`, `change_default`, `unprotect in the group`. */
export function accepted({ push, changes }: Attempts): ReadonlySet<string> {
  const words = ['unprotect', 'delete', 'change_default', 'unprotect in the group'];
  const ofChanges = words.filter((_, at) => changes[at]?.accepted === true);
  return new Set(push.accepted ? ['push', ...ofChanges] : ofChanges);
}

/** As words for the distribution. */
export function reception(attempts: Attempts): string {
  const push = attempts.push.accepted ? 'push accepted' : 'push refused';
  return `${push}, ${attempts.changes.every((change) => change.accepted) ? 'all' : 'not all'} changes accepted`;
}

/** A set in words. */
export function told(names: Iterable<string>): string {
  return [...names].join(', ') || 'nothing';
}
