import { law, vacuous, verdictOf } from '../law.ts';
import { busyPlan } from './focused-plans.ts';
import { managed, management, vulnerabilitiesOf } from './outcomes.ts';

export const theOrderOfOverridesSaysNothing = law({
  id: 'LAW-VULNERABILITY-V5',
  title: 'the order of policies that rate vulnerabilities anew says nothing',
  source: 'execution policies INV-V5',
  policyType: 'vulnerability-management',
  arbitrary: busyPlan(['severity_override']),
  async check(run, plan) {
    const before = await vulnerabilitiesOf(run, plan);
    const after = await vulnerabilitiesOf(run, { ...plan, policies: plan.policies.toReversed() });
    if (plan.policies.length < 2 || managed(before).length === 0) return vacuous('nothing to order');
    const [one, other] = [before, after].map((list) =>
      list.map(({ name, severity }) => `${name}: ${severity}`).toSorted(),
    );
    return verdictOf(
      one?.join() === other?.join(),
      management(before),
      () => `expected the same severities: ${one?.join(', ')}; then ${other?.join(', ')}`,
    );
  },
});
