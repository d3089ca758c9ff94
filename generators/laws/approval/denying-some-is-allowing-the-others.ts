import fc from 'fast-check';
import { licenseStates } from '#catalogue';
import { licenses } from '../../approval/findings.ts';
import { law, vacuous } from '../law.ts';
import { licenseNames, licensePlan, withLicenseKeys } from './license-plans.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

/** Over the licenses that generated components have; one that nobody listed would be denied by the second alone. */
export const denyingSomeIsAllowingTheOthers = law({
  id: 'LAW-APPROVAL-20',
  title: 'denying some licenses decides the same as allowing all others',
  source: 'approval policies, invariant 20 and MRAP-075',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: licensePlan(),
    denied: licenseNames(),
    states: fc.subarray([...licenseStates], { minLength: 1 }),
    byType: fc.boolean(),
  }),
  async check(run, { plan, denied, states, byType }) {
    const allowed = licenses.map(({ name }) => name).filter((name) => !denied.includes(name));
    const list = (names: readonly string[], denies: boolean) =>
      byType
        ? { license_states: states, match_on_inclusion_license: denies, license_types: names }
        : { license_states: states, licenses: { [denies ? 'denied' : 'allowed']: names.map((name) => ({ name })) } };
    const without = await mergeRequestOf(run, withLicenseKeys(plan, list(denied, true)));
    const within = await mergeRequestOf(run, withLicenseKeys(plan, list(allowed, false)));
    if (without.violations.length + within.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(without, within), [without, within]);
  },
});
