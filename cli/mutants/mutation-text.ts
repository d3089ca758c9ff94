import { spellingOperators } from '#generators';
import {
  countFates,
  type FateCounts,
  type MutationReport,
  mutantFates,
  mutationScore,
  policyTypeTitles,
  type SurvivingMutant,
} from '#reports';

export interface MutationTextOptions {
  readonly seed: number;
  readonly search: number;
  readonly limit: number;
}

/** The scores by policy type and operator, and the survivors, as a person reads them. */
export function mutationText(report: MutationReport, options: MutationTextOptions): string {
  const { total, cases, evaluations, policyTypes, operators } = report;
  const types = Object.entries(policyTypes).map(([type, counts]) => [titleOf(type), counts] as const);
  return [
    ...table('policy type', [...types, ['all', total]]),
    '',
    ...table('operator', byNeed(operators)),
    '',
    ...unkilled(operators),
    ...survivorLines(report, options.limit),
    ...pairLines(report, options.limit),
    `${total.generated} mutants of ${cases} cases, ${evaluations} evaluations; score ${scoreText(total)}: killed of what`,
    `is neither invalid, duplicate nor equivalent as far as ${options.search} neighbours of each world say (seed ${options.seed})`,
  ].join('\n');
}

function titleOf(type: string): string {
  return Object.entries(policyTypeTitles).find(([key]) => key === type)?.[1] ?? type;
}

function scoreText(counts: FateCounts): string {
  const score = mutationScore(counts);
  return score === null ? '-' : `${Math.floor(score * 100)}%`;
}

const columns = ['generated', ...mutantFates] as const;

function table(title: string, rows: readonly (readonly [string, FateCounts])[]): readonly string[] {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    [
      name.padEnd(width),
      ...cells.map((cell, index) => cell.padStart(index === 0 ? 5 : (columns[index - 1]?.length ?? 0))),
    ].join('  ');
  return [
    line(title, ['score', ...columns]),
    ...rows.map(([name, counts]) =>
      line(name, [scoreText(counts), ...columns.map((column) => String(counts[column]))]),
    ),
  ];
}

/** Operators with survivors, those with the most first: the others have nothing to do. */
function byNeed(operators: MutationReport['operators']): readonly (readonly [string, FateCounts])[] {
  return Object.entries(operators)
    .map(([name, counts]) => ({ name, counts, left: counts.survived + counts.unreached + counts.broken }))
    .filter(({ left }) => left > 0)
    .sort((one, other) => other.left - one.left)
    .map(({ name, counts }) => [name, counts] as const);
}

/** What no world of the search tells apart is easily overlooked: nobody tests the field at all. */
function unkilled(operators: MutationReport['operators']): readonly string[] {
  const names = Object.entries(operators)
    .filter(([name, { killed, survived, unreached, equivalent }]) => {
      return killed + survived + unreached === 0 && equivalent > 0 && !spellingOperators.includes(name);
    })
    .map(([name]) => name);
  if (names.length === 0) return [];
  return [
    `${names.length} operators never made a difference, so that no case can be about them:`,
    `  ${names.join(', ')}`,
    '',
  ];
}

function survivorLines({ survivors, operators }: MutationReport, limit: number): readonly string[] {
  if (survivors.length === 0) return [];
  // What is never killed comes first: there no other scenario helps either.
  const scoreOf = ({ operator }: SurvivingMutant) => mutationScore(operators[operator] ?? countFates([])) ?? 0;
  const ranked = survivors.toSorted((one, other) => scoreOf(one) - scoreOf(other));
  const listed = limit === 0 ? ranked : ranked.slice(0, limit);
  const more = survivors.length - listed.length;
  return [
    `${survivors.length} mutants that nobody noticed:`,
    ...listed.map(survivorLine),
    ...(more === 0 ? [] : [`  and ${more} more: --limit 0 lists all, --json has their places`]),
    '',
  ];
}

function survivorLine({ caseId, policy, change, path, fate, shownIn }: SurvivingMutant): string {
  const about = policy === '' ? path : `policy \`${policy}\``;
  const where = shownIn === undefined ? '' : ` (as the world of ${shownIn} would show)`;
  return `  ${fate.padEnd(9)}  ${caseId}  ${about}: ${change}${where}`;
}

/** Pairs are told apart from the rest: they are no part of the score. */
function pairLines({ secondOrder }: MutationReport, limit: number): readonly string[] {
  if (secondOrder === undefined) return [];
  const { total, survivors } = secondOrder;
  const listed = limit === 0 ? survivors : survivors.slice(0, limit);
  return [
    `${total.generated} pairs of changes that nobody notices alone: ${total.killed} killed, ${total.survived} survived,`,
    `${total.duplicate} decide as another mutant, ${total.equivalent} as the policy itself, ${total.invalid} invalid`,
    ...listed.map(survivorLine),
    '',
  ];
}
