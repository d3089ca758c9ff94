import { buildLimitWorld, type LimitPlan, limitPlan } from '../../scope/limit-world.ts';
import { type LawRun, law, vacuous, verdictOf } from '../law.ts';
import { coveringNames } from './coverage.ts';

/** For types without a cap per pipeline, which could then evict policies of lower groups. */
export const aHigherLimitAddsAtTheTail = law({
  id: 'LAW-SCOPE-7',
  title: 'a limit keeps the first policies of a file in their order, and a higher one adds only after the last',
  source: 'execution policies INV-C7, LIM-001 and LIM-002; MRAP-001 and MRAP-002',
  policyType: 'scope',
  arbitrary: limitPlan(),
  async check(run, plan) {
    const low = await inForce(run, plan);
    const high = await inForce(run, { ...plan, limit: plan.limit + 1 });
    if (low.length + high.length === 0) return vacuous('nothing is in force');
    const kept = low.every((name, at) => name === high[at]);
    // Their names tell the order in which they stand in the file.
    const inOrder = high.every((name, at) => at === 0 || (high[at - 1] ?? '') < name);
    const most = plan.setOn === 'subgroup' ? low.length : low.length + 1;
    return verdictOf(
      kept && inOrder && high.length <= most,
      high.length > low.length ? 'one more' : `as many, the limit is of the ${plan.setOn}`,
      () => `limit ${plan.limit} of the ${plan.setOn}: ${low.join(', ')}; one higher: ${high.join(', ')}`,
    );
  },
});

async function inForce(run: LawRun, plan: LimitPlan): Promise<readonly string[]> {
  const { world, question } = buildLimitWorld(plan);
  const [{ outcome }] = await run.ask(world, question);
  return coveringNames(outcome);
}
