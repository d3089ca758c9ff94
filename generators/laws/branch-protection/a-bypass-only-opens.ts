import fc from 'fast-check';
import type { BypassPlan } from '../../branch-protection/branch-plan.ts';
import { branchPlan, bypass } from '../../branch-protection/branch-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { accepted, attemptsOf, reception, told } from './outcomes.ts';

/** Without exceptions of other policies, as whoever is let past one policy meets the others. */
export const aBypassOnlyOpens = law({
  id: 'LAW-BRANCH-4',
  title: 'letting somebody past a policy refuses nothing, and opens no branch to anybody else',
  source: 'MRAP-127 and MRAP-131 to MRAP-133',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: branchPlan().map((plan) => ({ ...plan, policies: plan.policies.slice(0, 1) })),
    more: bypass(),
  }),
  async check(run, { plan, more }) {
    const [policy] = plan.policies;
    if (policy === undefined) return vacuous('no policy');
    const open = { ...plan, policies: [{ ...policy, bypass: both(policy.bypass, more) }] };
    const [before, after] = [await attemptsOf(run, plan), await attemptsOf(run, open)];
    const closed = [...accepted(before)].filter((attempt) => !accepted(after).has(attempt));
    const opened = [...accepted(after)].filter((attempt) => !accepted(before).has(attempt));
    // Nobody at all is let past, and people are let past by no list of machines.
    const wrongly = plan.attempt.actor === 'nobody' ? opened : [];
    return verdictOf(
      closed.length + wrongly.length === 0,
      opened.length > 0 ? 'opened' : reception(after),
      () => `refused: ${told(closed)}; opened to nobody: ${told(wrongly)}`,
    );
  },
});

function both(one: BypassPlan, other: BypassPlan): BypassPlan {
  return {
    users: [...new Set([...one.users, ...other.users])],
    roles: [...new Set([...one.roles, ...other.roles])],
    group: one.group || other.group,
    bot: one.bot || other.bot,
    serviceAccount: one.serviceAccount || other.serviceAccount,
  };
}
