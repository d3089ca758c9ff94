import { familyOf, familyTypes, type PolicyType, type RuleId } from '#catalogue';

/** What people call each kind of policy. */
export const policyTypeTitles = {
  approval: 'Approval policies',
  'status-check': 'Status checks',
  'pipeline-execution': 'Pipeline execution policies',
  'scan-execution': 'Scan execution policies',
  'vulnerability-management': 'Vulnerability management',
  'component-publishing': 'Component publishing',
  scope: 'Scope and inheritance',
  'policy-file': 'Policy files',
  authorization: 'Authorization',
} as const satisfies Record<PolicyType, string>;

/** The policy type that a rule belongs to. */
export function policyTypeOf(rule: RuleId): PolicyType {
  return familyTypes[familyOf(rule)];
}
