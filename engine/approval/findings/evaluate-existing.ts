import type { Trace } from '../../evidence/trace.ts';
import type { ScanFindingRule } from '../../policies/index.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { type ApplicableRule, failure, pass, type RuleResult } from '../rule-result.ts';
import { consultEnrichment } from './consult-enrichment.ts';
import { enrichmentEnabled } from './enrichment-flag.ts';
import { trackedVulnerabilities } from './existing-vulnerabilities.ts';
import { filterFindings } from './finding-filters.ts';
import { consultGroups, scannerGroups } from './scanner-groups.ts';
import { countedStates } from './vulnerability-states.ts';

/**
 * A rule that counts only vulnerabilities which exist already: judged from those of the target project, whatever
 * the merge request changes, and without any pipeline.
 */
export function evaluateExisting(
  context: MergeRequestContext,
  { rule, subject }: ApplicableRule<ScanFindingRule>,
  trace: Trace,
): RuleResult {
  const { world, project, instance } = context;
  const all = world.vulnerabilities.filter(({ projectId }) => projectId === project.id);
  const states = countedStates(rule.vulnerability_states).existing;
  const tracked = trackedVulnerabilities(
    all,
    { states, age: rule.vulnerability_age, now: instance.now, subject },
    trace,
  );
  const reported = tracked.map((row) => ({ ...row, scanType: row.reportType }));
  const groups = scannerGroups(rule);
  consultEnrichment(groups, { instance, subject }, trace);
  const counted = groups.map((group) => ({
    group,
    found: filterFindings(reported, group, { enrichment: enrichmentEnabled(instance) }),
  }));
  const violated = counted.filter(({ group, found }) => found.length > group.allowed);
  consultGroups(rule, { subject, exceeding: violated.length }, trace);
  const because = counted.map(({ group, found }) => `${found.length} found, ${group.allowed} allowed`).join('; ');
  if (!trace.consult('MRAP-069', violated.length > 0, subject, because)) return pass;
  return failure({ existingFindings: [...new Set(violated.flatMap(({ found }) => found.map(({ uuid }) => uuid)))] });
}
