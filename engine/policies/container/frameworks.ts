import { refusal } from '../meaning/enacted-policy.ts';
import type { Finding } from '../problem.ts';
import type { Policy } from '../types/policy.ts';
import type { PolicyContainer } from './policy-container.ts';

/** Compliance frameworks that the top-level group does not have; approval policies are asked in groups only. */
export function checkFrameworks(policy: Policy, container: PolicyContainer): readonly Finding[] {
  const approval = policy.kind === 'approval_policy';
  if (approval && container.kind === 'project') return [];
  return (policy.policy_scope?.compliance_frameworks ?? []).flatMap(({ id }, index) => {
    if (container.complianceFrameworkIds.includes(id)) return [];
    const place = [policy.kind, policy.index, 'policy_scope', 'compliance_frameworks', index, 'id'];
    const what = `the top-level group has no compliance framework \`${id}\``;
    const rule = approval ? 'MRAP-009' : 'VAL-009';
    return [refusal(place, { code: 'no-such-framework', rule, what, found: `\`${id}\`` })];
  });
}
