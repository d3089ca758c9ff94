import fc from 'fast-check';
import { licenseStates } from '#catalogue';
import { law, vacuous } from '../law.ts';
import { licenseNames, licensePlan, withLicenseKeys } from './license-plans.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

/**
 * For licenses by name and for one state: SPDX ids mean something in the older list alone, and with both states only
 * the older list forgets what the merge request removes.
 */
export const bothWaysToDenyALicenseAgree = law({
  id: 'LAW-APPROVAL-19',
  title: 'a list of denied license types and a list of denied licenses decide the same',
  source: 'approval policies, invariant 19; MRAP-076 and MRAP-080',
  policyType: 'approval',
  arbitrary: fc.record({ plan: licensePlan(), names: licenseNames(), state: fc.constantFrom(...licenseStates) }),
  async check(run, { plan, names, state }) {
    const states = { license_states: [state] };
    const types = { ...states, match_on_inclusion_license: true, license_types: names };
    const listed = { ...states, licenses: { denied: names.map((name) => ({ name })) } };
    const older = await mergeRequestOf(run, withLicenseKeys(plan, types));
    const newer = await mergeRequestOf(run, withLicenseKeys(plan, listed));
    if (older.violations.length + newer.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(older, newer), [older, newer]);
  },
});
