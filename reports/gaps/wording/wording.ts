import type { CoverageItem } from '../../coverage/coverage.ts';

/** What a gap is called, why it matters and what would close it. */
export interface Wording {
  readonly title: string;
  readonly why: string;
  readonly close: string;
}

/** Looks another item up, such as the polarity of the same rule, to name a case to start from. */
export type FindItem = (id: string) => CoverageItem | undefined;
