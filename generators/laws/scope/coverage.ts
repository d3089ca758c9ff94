import type { Outcome } from '#engine';
import { buildScopeWorld, type ScopePlan } from '../../scope/scope-world.ts';
import type { LawRun } from '../law.ts';

/** Whether the policy of a plan covers its project. */
export async function covers(run: LawRun, plan: ScopePlan): Promise<boolean> {
  const { world, question } = buildScopeWorld(plan);
  const [{ outcome }] = await run.ask(world, question);
  return isCovered(outcome);
}

/** Whether it covers the project, and the other project of another group. */
export async function coversBoth(run: LawRun, plan: ScopePlan): Promise<readonly [boolean, boolean]> {
  const { world, question, aboutOther } = buildScopeWorld(plan);
  const [own, other] = await run.ask(world, question, aboutOther);
  return [isCovered(own.outcome), isCovered(other.outcome)];
}

/** The names of the policies that an answer says are in force. */
export function coveringNames(outcome: Outcome): readonly string[] {
  if (outcome.kind !== 'policies') throw new TypeError(`policies: the target answered about a ${outcome.kind}`);
  return outcome.covering.map(({ name }) => name);
}

function isCovered(outcome: Outcome): boolean {
  return coveringNames(outcome).length > 0;
}

/** How many conditions a scope defines: a list counts if it is not empty. */
export function conditionsOf({ frameworks, projects, groups, excludedTypes }: ScopePlan): number {
  const defined = [
    frameworks.length > 0,
    projects.including.length + projects.excluding.length + excludedTypes.length > 0,
    groups.including.length + groups.excluding.length > 0,
  ];
  return defined.filter(Boolean).length;
}

/** Covered or not, before and after. */
export function coverage(before: boolean, after: boolean): string {
  return `${before ? 'covered' : 'not covered'}, then ${after ? 'covered' : 'not covered'}`;
}
