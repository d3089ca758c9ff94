import type { Trace } from '../evidence/trace.ts';
import type {
  DetectedRule,
  NoLongerDetectedRule,
  VulnerabilityManagementPolicy,
} from '../policies/types/vulnerability-management-policy.ts';
import type { Vulnerability } from '../world/pipelines.ts';
import { type Candidate, meetsCriterion } from './criteria.ts';

/** True where a rule of the policy is about the vulnerability; one is enough. */
export function matchesPolicy(
  policy: VulnerabilityManagementPolicy,
  vulnerability: Vulnerability,
  trace: Trace,
): boolean {
  return policy.rules.some((rule, index) => {
    const subject = `policy \`${policy.name}\`, rule ${index + 1}, vulnerability \`${vulnerability.name}\``;
    return rule.type === 'detected'
      ? matchesDetected(rule, { vulnerability, subject }, trace)
      : matchesNoLongerDetected(rule, { vulnerability, subject }, trace);
  });
}

function matchesNoLongerDetected(
  rule: NoLongerDetectedRule,
  { vulnerability, subject }: Candidate,
  trace: Trace,
): boolean {
  const { noLongerDetected, reportType, severity } = vulnerability;
  if (!noLongerDetected) return false;
  const scanners: readonly string[] = rule.scanners;
  const matches =
    (scanners.length === 0 || scanners.includes(reportType)) &&
    (rule.severity_levels.length === 0 || rule.severity_levels.includes(severity));
  return trace.consult('VMP-002', matches, subject, `${reportType}, ${severity}`);
}

function matchesDetected(rule: DetectedRule, { vulnerability, subject }: Candidate, trace: Trace): boolean {
  if (vulnerability.noLongerDetected) return false;
  const matches =
    rule.criteria.length > 0 &&
    rule.criteria.every((criterion) => meetsCriterion(criterion, { vulnerability, subject }, trace));
  return trace.consult('VMP-003', matches, subject, `${rule.criteria.length} criteria`);
}
