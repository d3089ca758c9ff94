import type { Case } from '../../case.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import type { MutationReport } from '../../mutation/mutation-report.ts';
import type { Block } from './block.ts';
import { combinationBlocks } from './combination-blocks.ts';
import { cornerBlocks } from './corner-blocks.ts';
import { mutantBlocks } from './mutant-blocks.ts';
import { valueBlocks } from './value-blocks.ts';

/** What the blocks are made of. */
export interface BlockSource {
  readonly cases: readonly Case[];
  readonly coverage: Coverage;
  readonly mutation: MutationReport | null;
}

/** Every block about a policy type of which there are cases: a run of some features says nothing about the others. */
export function blocksOf({ cases, coverage, mutation }: BlockSource): readonly Block[] {
  const types = new Set(cases.flatMap(({ policyTypes }) => policyTypes));
  return [
    ...valueBlocks(coverage.items),
    ...cornerBlocks(coverage.items, cases),
    ...combinationBlocks(coverage.combinations),
    ...mutantBlocks(mutation),
  ].filter(({ policyType, share }) => types.has(policyType) && share.total > 0);
}
