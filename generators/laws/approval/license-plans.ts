import fc from 'fast-check';
import type { ApprovalPolicyRule } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { licenses } from '../../approval/findings.ts';
import { comparablePlan } from './focused-plans.ts';

/** Plans with rules about licenses that each find something to judge: both sides have a bill of materials. */
export function licensePlan(): fc.Arbitrary<ApprovalPlan> {
  return comparablePlan({ ruleTypes: ['license_finding'], maxFindings: 0, maxComponents: 6 }).map((plan) => {
    const [first, ...others] = plan.components;
    if (first === undefined) return plan;
    return { ...plan, components: [{ ...first, onSource: true, onTarget: true }, ...others] };
  });
}

/** The names of some of the licenses that generated components have. */
export function licenseNames(): fc.Arbitrary<readonly string[]> {
  return fc.subarray(
    licenses.map(({ name }) => name),
    { minLength: 1, maxLength: licenses.length - 1 },
  );
}

/** What a rule says of licenses, without its branches. */
export type LicenseKeys = Readonly<Record<string, unknown>>;

/** The plan whose license rules say this of licenses, and nothing else. */
export function withLicenseKeys(plan: ApprovalPlan, keys: LicenseKeys): ApprovalPlan {
  return withRules(plan, (rule) => {
    if (rule.type !== 'license_finding') return rule;
    const { match_on_inclusion_license: _, license_types: __, licenses: ___, ...kept } = rule;
    return { ...kept, ...keys } as ApprovalPolicyRule;
  });
}
