import type { Case } from '../case.ts';
import { policyCandidates, worldCandidates } from './candidates.ts';
import { countFates } from './fate-counts.ts';
import { type Host, hostOf } from './host.ts';
import { type Judged, judgeAll } from './judge-all.ts';
import {
  type FateCounts,
  type MutantFate,
  type MutationReport,
  mutationFormat,
  type SurvivingMutant,
} from './mutation-report.ts';
import type { Meter } from './replay.ts';

/** What the search for mutants that nobody notices may do. */
export interface MutationOptions {
  /** Draws the neighbours of a world; 1 by default. */
  readonly seed?: number;
  /** How many neighbours of a world are searched; 16 by default. */
  readonly worlds?: number;
  /**
   * How many worlds of other cases, and how many aimed at the changed field, are searched for what makes no difference
   * there; none by default: what they show depends on which cases are given, so that it cannot be compared between runs.
   */
  readonly further?: number;
  /** Policies by default; `worlds` are roles, shares, tokens and status checks. */
  readonly of?: readonly ('policies' | 'worlds')[];
  /** Which operators; all of them by default. */
  readonly wants?: (operator: string) => boolean;
  /** With 2, pairs of changes that nobody notices alone are made too; 1 by default. */
  readonly order?: 1 | 2;
  /** How many pairs of one policy are made at most; 20 by default. */
  readonly pairs?: number;
  /** Called now and then with how many mutants are judged. */
  readonly progress?: (judged: number, total: number) => void;
}

/** Makes the mutants of the policies and worlds of all cases that passed, replays them in process, and counts. */
export function mutationReport(cases: readonly Case[], options: MutationOptions = {}): MutationReport {
  const { seed = 1, worlds = 16, further = 0, wants = () => true, order = 1, pairs = 20, progress } = options;
  const hosts = cases.filter(isJudge).map((one) => hostOf(one, { seed, worlds }));
  const groups = candidatesOf(hosts, options).map((group) => group.filter(({ operator }) => wants(operator)));
  const meter: Meter = { evaluations: 0 };
  const { judged, paired } = judgeAll(groups, { meter, further, pairs: order === 2 ? pairs : 0, progress });
  return {
    format: mutationFormat,
    cases: hosts.length,
    evaluations: meter.evaluations,
    total: countFates(judged.map(({ inPolicy }) => inPolicy)),
    operators: countsBy(judged, ({ operator, inOperator }) => [operator, inOperator]),
    policyTypes: countsBy(judged, ({ policyType, inPolicy }) => [policyType, inPolicy]),
    operatorsByType: operatorsByType(judged),
    survivors: judged.flatMap(survivorOf),
    ...(order === 2 ? { secondOrder: pairCounts(paired) } : {}),
  };
}

/** Only a case that passed and expects something can notice a mutant. */
function isJudge({ status, steps }: Case): boolean {
  return status === 'passed' && steps.some((step) => step.kind === 'question' && step.expectations.length > 0);
}

function candidatesOf(hosts: readonly Host[], { of = ['policies'] }: MutationOptions) {
  return [
    ...(of.includes('policies') ? policyCandidates(hosts) : []),
    ...(of.includes('worlds') ? worldCandidates(hosts) : []),
  ];
}

function pairCounts(paired: readonly Judged[]): NonNullable<MutationReport['secondOrder']> {
  return { total: countFates(paired.map(({ inPolicy }) => inPolicy)), survivors: paired.flatMap(survivorOf) };
}

function operatorsByType(judged: readonly Judged[]): NonNullable<MutationReport['operatorsByType']> {
  const types = Map.groupBy(judged, ({ policyType }) => policyType);
  return Object.fromEntries(
    [...types].map(([type, own]) => [type, countsBy(own, ({ operator, inOperator }) => [operator, inOperator])]),
  );
}

function countsBy<Key extends string>(
  judged: readonly Judged[],
  entryOf: (one: Judged) => readonly [Key, MutantFate],
): Readonly<Record<Key, FateCounts>> {
  const groups = [...Map.groupBy(judged.map(entryOf), ([key]) => key)].sort(([one], [other]) =>
    one.localeCompare(other),
  );
  return Object.fromEntries(
    groups.map(([key, entries]) => [key, countFates(entries.map(([, fate]) => fate))]),
  ) as Record<Key, FateCounts>;
}

function survivorOf({ carriers, inPolicy: fate, shownIn, ...rest }: Judged): readonly SurvivingMutant[] {
  if (fate !== 'unreached' && fate !== 'survived' && fate !== 'broken') return [];
  const { mutantId, operator, policyType, policy, path, change } = rest;
  const caseId = carriers[0]?.host.case.id ?? '';
  const where = shownIn === undefined || shownIn === caseId ? {} : { shownIn };
  return [{ mutantId, operator, policyType, policy, path, change, fate, caseId, ...where }];
}
