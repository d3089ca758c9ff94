import type { Severity, VulnerabilityOutcome } from '#engine';
import type { VulnerabilityPlan } from '../../vulnerabilities/vulnerability-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { busyPlan } from './focused-plans.ts';
import { management, vulnerabilitiesOf } from './outcomes.ts';

const scale: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

/** What is unknown has no place on the scale: only a policy that sets a severity gives it one. */
export const severitiesStayOnTheScale = law({
  id: 'LAW-VULNERABILITY-V6',
  title: 'a policy moves a severity by one step of the scale, or to the one that it sets',
  source: 'execution policies INV-V6 and VMP-008',
  policyType: 'vulnerability-management',
  arbitrary: busyPlan(['severity_override']),
  async check(run, plan) {
    const rated = (await vulnerabilitiesOf(run, plan)).filter(({ severityOverrides }) => severityOverrides.length > 0);
    if (rated.length === 0) return vacuous('left alone');
    const wrong = rated.filter((vulnerability) => !isRated(vulnerability, plan));
    return verdictOf(
      wrong.length === 0,
      management(rated),
      () =>
        `expected one step of the scale: ${JSON.stringify(wrong.map(({ severityOverrides }) => severityOverrides))}`,
    );
  },
});

function isRated({ severity, severityOverrides }: VulnerabilityOutcome, plan: VulnerabilityPlan): boolean {
  return severityOverrides.every(({ from, to, policy: name }) => {
    const [action] = plan.policies.find(({ policy }) => policy.name === name)?.policy.actions ?? [];
    if (action?.type !== 'severity_override' || severity !== to) return false;
    const { severity_override_operation: operation, severity_override_value: value } = action;
    if (operation === 'set') return to === value && from !== to;
    const step = scale.indexOf(to) - scale.indexOf(from);
    return scale.includes(from) && step === (operation === 'increase' ? 1 : -1);
  });
}
