import type { CoverageGap } from '#reports';

/** What there is to cover, as far as a goal needs it. */
export type Coverable = Pick<CoverageGap, 'id' | 'kind' | 'policyType' | 'subject' | 'part'>;
