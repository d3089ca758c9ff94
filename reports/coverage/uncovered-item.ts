import type { CoverageItem } from './coverage.ts';

/** A thing to cover, before anybody looks at cases. */
export type UncoveredItem = Omit<CoverageItem, 'coveredBy'>;
