import type { PolicyType } from '#catalogue';
import type { FateCounts, MutationReport, SurvivingMutant } from '../../mutation/mutation-report.ts';
import type { Block, BlockPart, BlockRow } from './block.ts';

/** What became of changed policies: a block for each policy type, a row for each way to change them. */
export function mutantBlocks(report: MutationReport | null): readonly Block[] {
  if (report === null) return [];
  return Object.entries(report.policyTypes).map(([type, counts]) => {
    const policyType = type as PolicyType;
    const survivors = report.survivors.filter((one) => one.policyType === policyType);
    return {
      id: `Mutants: ${policyType}`,
      subject: 'Mutants',
      title: 'Mutants',
      policyType,
      about:
        'A row is one way to change a policy a little. A changed policy is killed where an expectation that passed no longer does. Of those that nobody noticed some are named. As of the last `assay mutants`.',
      head: ['change', 'killed', 'survived', 'unreached', 'broken', 'left out', 'made', 'nobody noticed, for example'],
      rows: rowsOf(report.operatorsByType?.[policyType] ?? {}, counts, survivors),
      share: { covered: counts.killed, total: counts.generated - leftOut(counts) },
      verb: 'killed',
      failing: [],
    } as const;
  });
}

function rowsOf(
  operators: Readonly<Record<string, FateCounts>>,
  total: FateCounts,
  survivors: readonly SurvivingMutant[],
): readonly BlockRow[] {
  const byOperator = Map.groupBy(survivors, ({ operator }) => operator);
  const rows = Object.entries(operators).map(([operator, counts]) =>
    rowOf(operator, counts, byOperator.get(operator) ?? []),
  );
  // What nobody noticed comes first: that is what a reader can do something about.
  return [rowOf('all of them', total, []), ...rows.toSorted((one, other) => openOf(other) - openOf(one))];
}

const mostShown = 3;

function rowOf(name: string, counts: FateCounts, survivors: readonly SurvivingMutant[]): BlockRow {
  const { killed, survived, unreached, broken, generated } = counts;
  const shown = survivors.slice(0, mostShown).map(partOf);
  return { name, cells: [killed, survived, unreached, broken, leftOut(counts), generated, shown] };
}

/** Changes that no scenario could notice. */
function leftOut({ invalid, duplicate, equivalent }: FateCounts): number {
  return invalid + duplicate + equivalent;
}

function openOf({ cells: [, survived, unreached] }: BlockRow): number {
  return Number(survived) + Number(unreached);
}

function partOf({ change, path, policy, caseId }: SurvivingMutant): BlockPart {
  return { text: change, state: 'gap', note: `${path} of ${policy} in ${caseId}` };
}
