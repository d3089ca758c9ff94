import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { law, vacuous, verdictOf } from '../law.ts';
import { busyPlan, managedPlan, withoutSteps } from './focused-plans.ts';
import { managed, management, told, vulnerabilitiesOf } from './outcomes.ts';

/** What moving a severity by one does on the next pipeline is settled by no source. */
export const aSecondRunChangesNothing = law({
  id: 'LAW-VULNERABILITY-V1',
  title: 'a second pipeline with the same reports changes no vulnerability again',
  source: 'execution policies INV-V1; metamorphic relation M07',
  policyType: 'vulnerability-management',
  arbitrary: fc.oneof(managedPlan(), busyPlan(['auto_dismiss', 'severity_override'])).map(withoutSteps),
  async check(run, plan) {
    const [once, twice] = [await vulnerabilitiesOf(run, plan, 1), await vulnerabilitiesOf(run, plan, 2)];
    if (managed(once).length === 0) return vacuous(management(once));
    const changed = once.filter((one, at) => !isDeepStrictEqual(one, twice[at])).map(({ name }) => name);
    return verdictOf(
      once.length === twice.length && changed.length === 0,
      management(once),
      () => `expected no further change: ${told(changed)}`,
    );
  },
});
