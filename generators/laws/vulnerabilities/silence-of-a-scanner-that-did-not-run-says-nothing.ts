import { law, vacuous, verdictOf } from '../law.ts';
import { managedPlan } from './focused-plans.ts';
import { managedNames, management, told, vulnerabilitiesOf } from './outcomes.ts';

/** A failed job has reported nothing, which is not the same as reporting that there is nothing. */
export const silenceOfAScannerThatDidNotRunSaysNothing = law({
  id: 'LAW-VULNERABILITY-002',
  title: 'what a scanner found is resolved only once the scanner has run again without finding it',
  source: 'VMP-002 and how reports are taken in',
  policyType: 'vulnerability-management',
  arbitrary: managedPlan({ actionTypes: ['auto_resolve'] }),
  async check(run, plan) {
    const { silentScanners, failedScanners } = plan.pipeline;
    const found = plan.vulnerabilities.filter((row) => row.found).map(({ scanner }) => scanner);
    const ran = new Set([...silentScanners, ...found].filter((scanner) => !failedScanners.includes(scanner)));
    const after = await vulnerabilitiesOf(run, plan);
    const spared = plan.vulnerabilities.filter((row) => !ran.has(row.scanner) || (row.found && ran.has(row.scanner)));
    if (spared.length === 0 || plan.policies.length === 0) return vacuous(management(after));
    const resolved = spared.filter(({ name }) => managedNames(after).has(name));
    return verdictOf(
      resolved.length === 0,
      management(after),
      () =>
        `expected nothing resolved of scanners that did not run or still find it: ${told(resolved.map(({ name }) => name))}`,
    );
  },
});
