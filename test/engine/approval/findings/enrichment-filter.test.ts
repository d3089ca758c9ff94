import { expect, test } from 'vitest';
import { enrichmentFilter, filtersByEnrichment } from '../../../../engine/approval/findings/enrichment-filter.ts';
import type { VulnerabilityAttributes } from '../../../../engine/policies/index.ts';

const above = { epss_score: { operator: 'greater_than', value: 0.5 } } as const;
const block = { enrichment_data_unavailable: { action: 'block' } } as const;

const rows: readonly [string, VulnerabilityAttributes, [boolean | null, number | null], boolean][] = [
  ['no filter keeps what is unknown', {}, [null, null], true],
  ['block alone filters nothing', block, [false, 0], true],
  ['a known exploited finding', { known_exploited: true }, [true, null], true],
  ['a finding that is not exploited', { known_exploited: true }, [false, null], false],
  ['an unknown finding', { known_exploited: true }, [null, null], false],
  ['an unknown finding where missing data blocks', { known_exploited: true, ...block }, [null, null], true],
  ['known_exploited false filters nothing', { known_exploited: false }, [true, null], true],
  ['a score above', above, [null, 0.6], true],
  ['the score itself', above, [null, 0.5], false],
  ['a missing score', above, [true, null], false],
  ['a missing score where missing data blocks', { ...above, ...block }, [null, null], true],
  ['both filters, one fails', { known_exploited: true, ...above }, [true, 0.1], false],
  ['both filters hold', { known_exploited: true, ...above }, [true, 0.9], true],
  ['an impossible value filters nothing', { epss_score: { operator: 'greater_than', value: 7 } }, [null, 0], true],
];

test.each(rows)('%s', (_, attributes, [knownExploited, epssScore], kept) => {
  expect(enrichmentFilter(attributes)({ knownExploited, epssScore })).toBe(kept);
});

test('only a true known_exploited and a usable score narrow by enrichment', () => {
  expect(filtersByEnrichment({ known_exploited: false })).toBe(false);
  expect(filtersByEnrichment(block)).toBe(false);
  expect(filtersByEnrichment(above)).toBe(true);
});
