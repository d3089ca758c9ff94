import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { policyScanners, severityLevels } from '#catalogue';
import { noLongerDetectedRule } from '#fixtures';
import { law, vacuous, verdictOf } from '../law.ts';
import { governedBy, openPlan } from './focused-plans.ts';
import { managedNames, management, told, vulnerabilitiesOf } from './outcomes.ts';

export const anEmptyListIsTheFullList = law({
  id: 'LAW-VULNERABILITY-V4',
  title: 'no scanners are all scanners, and no severities are all severities',
  source: 'execution policies INV-V4; metamorphic relation M27',
  policyType: 'vulnerability-management',
  arbitrary: fc.record({
    plan: openPlan({ maxPolicies: 0 }),
    scanners: fc.constantFrom([], policyScanners),
    severity_levels: fc.constantFrom([], severityLevels),
  }),
  async check(run, { plan, ...lists }) {
    const action = { type: 'auto_resolve' } as const;
    const empty = await vulnerabilitiesOf(run, governedBy(plan, [noLongerDetectedRule()], action));
    const full = await vulnerabilitiesOf(run, governedBy(plan, [noLongerDetectedRule(lists)], action));
    if (managedNames(empty).size + managedNames(full).size === 0) return vacuous(management(empty));
    return verdictOf(
      isDeepStrictEqual(empty, full),
      management(empty),
      () => `expected the same: ${told(managedNames(empty))}, then ${told(managedNames(full))}`,
    );
  },
});
