import type { Trace } from '../../evidence/trace.ts';
import type { Instance } from '../../world/instance.ts';
import { filtersByEnrichment, mentionsEnrichment } from './enrichment-filter.ts';
import { enrichmentEnabled } from './enrichment-flag.ts';
import type { ScannerGroup } from './scanner-groups.ts';

/** Evidence of whether a rule that speaks of enrichment data narrows anything by it. */
export function consultEnrichment(
  groups: readonly ScannerGroup[],
  { instance, subject }: { readonly instance: Instance; readonly subject: string },
  trace: Trace,
): void {
  if (!groups.some(({ attributes }) => mentionsEnrichment(attributes))) return;
  const enabled = enrichmentEnabled(instance);
  const narrows = groups.some(({ attributes }) => filtersByEnrichment(attributes));
  const because = `asks for known exploitation or EPSS: ${narrows}; the filters are on: ${enabled}`;
  trace.consult('MRAP-087', enabled && narrows, subject, because);
}
