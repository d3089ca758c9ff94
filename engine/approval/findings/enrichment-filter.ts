import type { VulnerabilityAttributes } from '../../policies/index.ts';
import type { FindingAttributes } from '../../world/pipelines.ts';

export type EnrichmentFilter = (finding: Pick<FindingAttributes, 'knownExploited' | 'epssScore'>) => boolean;

/**
 * Keeps findings by what advisories know of them: known exploitation and the EPSS score. A finding that they know
 * nothing of is kept only where missing data shall block.
 */
export function enrichmentFilter(attributes: VulnerabilityAttributes): EnrichmentFilter {
  const keepUnknown = attributes.enrichment_data_unavailable?.action === 'block';
  const filters = [exploitedFilter(attributes, keepUnknown), epssFilter(attributes, keepUnknown)];
  return (finding) => filters.every((filter) => filter(finding));
}

/** Whether any of these attributes narrows findings by enrichment data. */
export function filtersByEnrichment({ known_exploited, epss_score }: VulnerabilityAttributes): boolean {
  return known_exploited === true || isUsable(epss_score);
}

/** Whether these attributes speak of enrichment data at all, even in a way that narrows nothing. */
export function mentionsEnrichment(attributes: VulnerabilityAttributes): boolean {
  const { known_exploited, epss_score, enrichment_data_unavailable } = attributes;
  return [known_exploited, epss_score, enrichment_data_unavailable].some((attribute) => attribute !== undefined);
}

// `known_exploited: false` filters nothing; it does not mean "not known to be exploited".
function exploitedFilter({ known_exploited }: VulnerabilityAttributes, keepUnknown: boolean): EnrichmentFilter {
  if (known_exploited !== true) return () => true;
  return ({ knownExploited }) => (knownExploited === null ? keepUnknown : knownExploited);
}

function epssFilter({ epss_score }: VulnerabilityAttributes, keepUnknown: boolean): EnrichmentFilter {
  if (!isUsable(epss_score)) return () => true;
  const { operator, value } = epss_score;
  const compare = operator === 'greater_than' ? (score: number) => score > value : (score: number) => score < value;
  return ({ epssScore }) => (epssScore === null ? keepUnknown : compare(epssScore));
}

type EpssScore = NonNullable<VulnerabilityAttributes['epss_score']>;

function isUsable(score: EpssScore | undefined): score is EpssScore {
  if (score === undefined) return false;
  const known = score.operator === 'greater_than' || score.operator === 'less_than';
  return known && score.value >= 0 && score.value <= 1;
}
