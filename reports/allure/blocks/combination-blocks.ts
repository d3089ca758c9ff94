import type { CombinationCoverage, CombinationGroup } from '../../coverage/coverage.ts';
import type { Block, BlockRow } from './block.ts';

/** Which combinations of settings were exercised: a block for each policy type and number of settings. */
export function combinationBlocks(coverages: readonly CombinationCoverage[]): readonly Block[] {
  return coverages.map((coverage) => {
    const { policyType, model = policyType, strength, covered, valid, groups } = coverage;
    const [number, subject] = strength === 2 ? (['two', 'Combinations of two settings'] as const) : triples;
    return {
      id: `${subject}: ${model}`,
      subject,
      title: model === policyType ? subject : `${subject} of schedules`,
      policyType,
      about: `A row is a choice of ${number} settings. It counts the combinations of their values that can occur at all, those that a scenario exercises, and names some that none does. \`npx assay combine ${model} --strength ${strength} --out features/proposed\` writes the fewest scenarios for the rest.`,
      head: ['settings', 'exercised', 'of', 'open', 'not exercised, for example'],
      rows: groups.length === 0 ? [totalRow(coverage, number)] : groups.toSorted(byOpen).map(rowOf),
      share: { covered, total: valid },
      verb: 'exercised',
      failing: [],
    };
  });
}

const triples = ['three', 'Combinations of three settings'] as const;

/** Triples come in thousands of groups, which coverage leaves out. */
function totalRow({ covered, valid }: CombinationCoverage, number: string): BlockRow {
  return { name: `any ${number}`, cells: [covered, valid, valid - covered, ''] };
}

function byOpen(one: CombinationGroup, other: CombinationGroup): number {
  return other.valid - other.covered - (one.valid - one.covered);
}

function rowOf({ parameters, valid, covered, missing }: CombinationGroup): BlockRow {
  const open = missing.map((values) => ({
    text: values.join(' + '),
    state: 'gap' as const,
    note: values.map((value, at) => `${parameters[at]}: ${value}`).join(', '),
  }));
  return { name: parameters.join(' + '), cells: [covered, valid, valid - covered, open] };
}
