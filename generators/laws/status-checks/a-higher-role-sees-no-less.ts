import fc from 'fast-check';
import type { CallOutcome, StatusCheckCall } from '#engine';
import { type callerRoles, statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { type LawResult, law, verdictOf } from '../law.ts';
import { answerTo, listed, situationOf, userAt } from './outcomes.ts';

/** From strangers up to owners. */
const ladder = [
  null,
  'guest',
  'planner',
  'reporter',
  'developer',
  'maintainer',
  'owner',
] as const satisfies readonly (typeof callerRoles)[number][];

export const aHigherRoleSeesNoLess = law({
  id: 'LAW-CHECK-10',
  title: 'what a role may see of status checks, the next higher role may see too',
  source: 'status checks INV-10',
  policyType: 'status-check',
  arbitrary: fc.record({
    plan: statusCheckPlan({ maxPeople: 3 }),
    rung: fc.nat({ max: ladder.length - 2 }),
    operation: fc.constantFrom('list', 'view', 'list_of_project'),
  }),
  async check(run, { plan, rung, operation }): Promise<LawResult> {
    const [author] = plan.people;
    if (author === undefined) throw new RangeError('status checks: a plan has an author');
    const people = [
      author,
      { name: 'Ben', role: ladder[rung] ?? null },
      { name: 'Cleo', role: ladder[rung + 1] ?? null },
    ] as const;
    const situation = situationOf({ ...plan, people });
    const { id: mergeRequestId, projectId } = situation.mergeRequest;
    const call: StatusCheckCall =
      operation === 'list_of_project' ? { operation, projectId } : { operation, mergeRequestId };
    const lower = await answerTo(run, situation, { userId: userAt(situation, 1), call });
    const higher = await answerTo(run, situation, { userId: userAt(situation, 2), call });
    return verdictOf(
      !lower.accepted || (higher.accepted && seesAll(lower, higher)),
      `${people[1].role ?? 'a stranger'}: ${lower.status}`,
      () => `${people[1].role} gets ${JSON.stringify(lower)}, ${people[2].role} gets ${JSON.stringify(higher)}`,
    );
  },
});

/** Whether whatever one answer shows stands in the other too; what is hidden is empty. */
function seesAll(lower: CallOutcome, higher: CallOutcome): boolean {
  const [less, more] = [listed(lower, 'checks'), listed(higher, 'checks')];
  return less.every((check, at) =>
    Object.entries(check).every(
      ([key, value]) => value === '' || JSON.stringify(more[at]?.[key]) === JSON.stringify(value),
    ),
  );
}
