import type { VulnerabilityAttributes } from '../../policies/index.ts';
import type { FindingAttributes } from '../../world/pipelines.ts';
import { type EnrichmentFilter, enrichmentFilter } from './enrichment-filter.ts';
import type { ScannerGroup } from './scanner-groups.ts';

/** A finding, or a vulnerability, with the scanner that reported it. */
export interface Reported extends FindingAttributes {
  readonly scanType: string;
  readonly uuid: string;
}

export interface FilterOptions {
  /** False while the feature flag of the enrichment filters is off. */
  readonly enrichment: boolean;
}

/** Those that a group of scanners is about; all given filters must hold. */
export function filterFindings<F extends Reported>(
  findings: readonly F[],
  group: ScannerGroup,
  options: FilterOptions,
): readonly F[] {
  const enriched: EnrichmentFilter = options.enrichment ? enrichmentFilter(group.attributes) : () => true;
  return findings.filter(
    (finding) =>
      isAmong(finding.scanType, group.scanners) &&
      isAmong(finding.severity, group.severities) &&
      hasAttributes(finding, group.attributes) &&
      enriched(finding),
  );
}

/** An empty list filters nothing. */
function isAmong(word: string, list: readonly string[]): boolean {
  return list.length === 0 || list.includes(word);
}

function hasAttributes(finding: FindingAttributes, attributes: VulnerabilityAttributes): boolean {
  const { false_positive: falsePositive, fix_available: fixAvailable } = attributes;
  if (falsePositive !== undefined && finding.falsePositive !== falsePositive) return false;
  return fixAvailable === undefined || finding.fixAvailable === fixAvailable;
}
