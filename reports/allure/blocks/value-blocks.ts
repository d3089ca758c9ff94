import type { CoverageCriterion, CoverageItem } from '../../coverage/coverage.ts';
import { type Block, type BlockRow, partOf, shareOf } from './block.ts';

/** Every field of the policies of a type, with its values and limits as cells: a block for each policy type. */
export function valueBlocks(items: readonly CoverageItem[]): readonly Block[] {
  const about = items.filter(({ criterion }) => criteria.includes(criterion));
  return [...Map.groupBy(about, ({ policyType }) => policyType)].map(([policyType, own]) => ({
    id: `Fields and values: ${policyType}`,
    subject: 'Fields and values',
    title: 'Fields and values',
    policyType,
    about: 'A row is a field of the policy. Its cells are the values that it may have and both sides of each limit.',
    head: ['field', 'used', 'values', 'limits'],
    rows: [...Map.groupBy(own, ({ subject }) => subject)].map(([path, ofField]) => rowOf(path, ofField)),
    share: shareOf(own),
    verb: 'covered',
    failing: [],
  }));
}

const criteria: readonly CoverageCriterion[] = ['field', 'value', 'limit'];

function rowOf(name: string, items: readonly CoverageItem[]): BlockRow {
  const only = (wanted: CoverageCriterion) => items.filter(({ criterion }) => criterion === wanted);
  return {
    name,
    cells: [
      only('field').map((item) => partOf(item, item.coveredBy.length > 0 ? 'yes' : 'no')),
      only('value').map((item) => partOf(item)),
      only('limit').map((item) => partOf(item)),
    ],
  };
}
