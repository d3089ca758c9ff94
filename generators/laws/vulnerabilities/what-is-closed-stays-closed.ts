import { law, vacuous, verdictOf } from '../law.ts';
import { managedPlan } from './focused-plans.ts';
import { management, told, vulnerabilitiesOf } from './outcomes.ts';

/** Older versions resolved what somebody had dismissed. */
export const whatIsClosedStaysClosed = law({
  id: 'LAW-VULNERABILITY-006',
  title: 'no policy changes the state of what is resolved or dismissed already',
  source: 'VMP-006 and VMP-007',
  policyType: 'vulnerability-management',
  arbitrary: managedPlan({ actionTypes: ['auto_resolve', 'auto_dismiss'] }),
  async check(run, plan) {
    const states = new Map(plan.vulnerabilities.map(({ name, state }) => [name, state]));
    const closed = (await vulnerabilitiesOf(run, plan)).filter(({ name }) =>
      ['resolved', 'dismissed'].includes(states.get(name) ?? ''),
    );
    if (closed.length === 0 || plan.policies.length === 0) return vacuous('nothing closed');
    const moved = closed.filter(({ name, state, transitions }) => state !== states.get(name) || transitions.length > 0);
    return verdictOf(
      moved.length === 0,
      management(closed),
      () => `expected no transition: ${told(moved.map(({ name, state }) => `${name} is ${state}`))}`,
    );
  },
});
