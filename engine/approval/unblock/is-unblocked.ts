import type { Trace } from '../../evidence/trace.ts';
import type { ApprovalPolicyRule } from '../../policies/index.ts';
import { knownScanners } from '../findings/scanner-groups.ts';
import { countedStates } from '../findings/vulnerability-states.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import type { SourceSide } from '../pipelines/source-pipelines.ts';
import type { ApplicableRule } from '../rule-result.ts';
import { enforcedScanners, pipelineScanTypes } from './enforced-scanners.ts';
import { unsuccessfulScanners } from './unsuccessful-scanners.ts';

/**
 * Whether an error of a rule is excused because execution policies make its scanners run anyway, so that the merge
 * request itself cannot have caused the error.
 */
export function isUnblocked(
  context: MergeRequestContext,
  { applicable, source }: { readonly applicable: ApplicableRule; readonly source: SourceSide },
  trace: Trace,
): boolean {
  const { enforced, rule, subject } = applicable;
  if (enforced.policy.policy_tuning?.unblock_rules_using_execution_policies !== true) return false;
  if (!looksOnlyAtNew(rule)) {
    return trace.consult('MRAP-105', false, subject, 'only rules about new things can be unblocked');
  }
  const needed = neededScanners(applicable, trace);
  const scanners = enforcedScanners(context, applicable, trace);
  const lacking = needed.filter((scanner) => !scanners.has(scanner));
  if (lacking.length > 0) {
    return trace.consult('MRAP-105', false, subject, `not enforced: ${lacking.join(', ')}`);
  }
  const broken = unsuccessfulScanners(context, source).filter((scanner) => needed.includes(scanner));
  return trace.consult(
    'MRAP-105',
    broken.length === 0,
    subject,
    `enforced; without success: ${broken.join(', ') || 'none'}`,
  );
}

function looksOnlyAtNew(rule: ApprovalPolicyRule): boolean {
  if (rule.type === 'license_finding') return !rule.license_states.includes('detected');
  return rule.type === 'scan_finding' && countedStates(rule.vulnerability_states).existing.length === 0;
}

function neededScanners({ rule, subject }: ApplicableRule, trace: Trace): readonly string[] {
  const named = rule.type === 'scan_finding' ? knownScanners(rule) : ['dependency_scanning'];
  trace.consult(
    'MRAP-106',
    named.length === 0 || rule.type === 'license_finding',
    subject,
    `needed: ${named.join(', ') || 'all'}`,
  );
  return named.length === 0 ? pipelineScanTypes : named;
}
