import type { PolicyType } from '#catalogue';
import type { CoverageItem, CoverageShare } from '../../coverage/coverage.ts';

/** What a block of cells can be about; each is a story of its policy type in Allure. */
export const blockSubjects = [
  'Fields and values',
  'Corners of rules',
  'Combinations of two settings',
  'Combinations of three settings',
  'Mutants',
] as const;
export type BlockSubject = (typeof blockSubjects)[number];

/** A large matrix as one entry of the report: a row for each thing, and what was seen of it. */
export interface Block {
  /** Stable between runs, so that Allure joins its history: `Corners of rules: MRAP`. */
  readonly id: string;
  readonly subject: BlockSubject;
  readonly title: string;
  readonly policyType: PolicyType;
  /** What a row and a cell are, for a reader who knows nothing of the criteria. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly BlockRow[];
  readonly share: CoverageShare;
  /** What is said of those that count in its share. */
  readonly verb: 'covered' | 'exercised' | 'killed';
  /** Cases that are about it and did not pass. */
  readonly failing: readonly string[];
}

export interface BlockRow {
  readonly name: string;
  /** One for each column but the first. */
  readonly cells: readonly BlockCell[];
}

/** A cell of the table, which may hold several parts, such as the values of a field. */
export type BlockCell = string | number | readonly BlockPart[];

export interface BlockPart {
  readonly text: string;
  readonly state: 'covered' | 'gap' | 'out of reach';
  readonly note: string;
}

/** What there is to cover, as a part of a cell. */
export function partOf({ part, coveredBy, outOfReach }: CoverageItem, text = part): BlockPart {
  const [first, ...others] = coveredBy;
  if (outOfReach !== null) return { text, state: 'out of reach', note: outOfReach };
  if (first === undefined) return { text, state: 'gap', note: 'a gap: no scenario covers it' };
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return { text, state: 'covered', note: `covered by ${first}${more}` };
}

/** Covered of what is within reach. */
export function shareOf(items: readonly CoverageItem[]): CoverageShare {
  const inReach = items.filter(({ outOfReach }) => outOfReach === null);
  return { covered: inReach.filter(({ coveredBy }) => coveredBy.length > 0).length, total: inReach.length };
}
