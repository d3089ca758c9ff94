import { law, vacuous, verdictOf } from '../law.ts';
import { managedPlan } from './focused-plans.ts';
import { told, vulnerabilitiesOf } from './outcomes.ts';

export const whatAPersonRatedStays = law({
  id: 'LAW-VULNERABILITY-009',
  title: 'no policy changes a severity that a person has set',
  source: 'VMP-009',
  policyType: 'vulnerability-management',
  arbitrary: managedPlan({ actionTypes: ['severity_override'] }).map((plan) => ({
    ...plan,
    vulnerabilities: plan.vulnerabilities.map((row) => ({ ...row, found: true })),
  })),
  async check(run, plan) {
    const rated = plan.vulnerabilities.filter(({ severityOverridden, state }) => severityOverridden && state !== null);
    if (rated.length === 0 || plan.policies.length === 0) return vacuous('nothing rated by a person');
    const after = new Map((await vulnerabilitiesOf(run, plan)).map((row) => [row.name, row]));
    const moved = rated.filter(({ name, severity }) => after.get(name)?.severity !== severity);
    return verdictOf(
      moved.length === 0,
      `${plan.policies.length} policies`,
      () => `expected the severity of the person: ${told(moved.map(({ name }) => name))}`,
    );
  },
});
