import type { PolicyFileProfile } from '#catalogue';
import type { FileLimits } from './file-limits.ts';
import { checkApprovalPolicy } from './meaning/approval-policy.ts';
import type { EnactedPolicy } from './meaning/enacted-policy.ts';
import { checkPipelinePolicy } from './meaning/pipeline-execution-policy.ts';
import { checkPolicyFile } from './meaning/policy-file.ts';
import { checkPolicyScope } from './meaning/policy-scope.ts';
import { checkScanPolicy } from './meaning/scan-execution-policy.ts';
import { checkSchedulePolicy } from './meaning/schedule-policy.ts';
import { checkVulnerabilityPolicy } from './meaning/vulnerability-management-policy.ts';
import { isObject, itemsOf, objectOf, type PlainObject } from './plain-values.ts';
import type { Finding, Place } from './problem.ts';

/** What a file of the right shape cannot mean, and what its author can hardly have meant. */
export function checkMeaning(
  content: PlainObject,
  { profile, limits }: { readonly profile: PolicyFileProfile; readonly limits: FileLimits },
): readonly Finding[] {
  const inside = Object.entries(checks).flatMap(([key, check]) =>
    itemsOf(content[key]).flatMap((policy, index) => {
      if (!isObject(policy)) return [];
      const enacted = { policy, place: [key, index], content, profile, limits };
      return [...check(enacted), ...checkPolicyScope(enacted)];
    }),
  );
  return [...checkPolicyFile(content, limits), ...inside];
}

/** A disabled policy is checked for its shape alone: it does nothing, so nothing it says can be meant wrongly. */
export function isSilenced(finding: Finding, content: PlainObject): boolean {
  return finding.stage !== 'file' && finding.code !== 'unknown-key' && isDisabled(finding.place, content);
}

function isDisabled([key, index]: Place, content: PlainObject): boolean {
  if (typeof key !== 'string' || typeof index !== 'number') return false;
  return objectOf(itemsOf(content[key])[index]).enabled === false;
}

const checks: Readonly<Record<string, (enacted: EnactedPolicy) => readonly Finding[]>> = {
  approval_policy: checkApprovalPolicy,
  pipeline_execution_policy: checkPipelinePolicy,
  pipeline_execution_schedule_policy: checkSchedulePolicy,
  scan_execution_policy: checkScanPolicy,
  vulnerability_management_policy: checkVulnerabilityPolicy,
  ci_component_publishing_policy: () => [],
};
