import type { Case } from '../case.ts';
import { countFates } from './fate-counts.ts';
import { type Host, hostOf } from './host.ts';
import { type Carrier, Judge, type Judgement } from './judge.ts';
import {
  type FateCounts,
  type MutantFate,
  type MutationReport,
  mutationFormat,
  type SurvivingMutant,
} from './mutation-report.ts';
import { policyGroups } from './policy-groups.ts';
import type { Meter } from './replay.ts';
import { worldGroups } from './world-groups.ts';

/** What the search for mutants that nobody notices may do. */
export interface MutationOptions {
  /** Draws the neighbours of a world; 1 by default. */
  readonly seed?: number;
  /** How many neighbours of a world are searched; 16 by default. */
  readonly worlds?: number;
  /** Policies by default; `worlds` are roles, shares, tokens and status checks. */
  readonly of?: readonly ('policies' | 'worlds')[];
  /** Which operators; all of them by default. */
  readonly wants?: (operator: string) => boolean;
  /** Called now and then with how many mutants are judged. */
  readonly progress?: (judged: number, total: number) => void;
}

/** Makes the mutants of the policies and worlds of all cases that passed, replays them in process, and counts. */
export function mutationReport(cases: readonly Case[], options: MutationOptions = {}): MutationReport {
  const { seed = 1, worlds = 16, wants = () => true, of = ['policies'] } = options;
  const passed = cases.filter(({ status }) => status === 'passed');
  const hosts = passed.map((one) => hostOf(one, { seed, worlds })).filter(({ held }) => held.flat().length > 0);
  const candidates = [
    ...(of.includes('policies') ? policiesOf(hosts) : []),
    ...(of.includes('worlds') ? worldsOf(hosts) : []),
  ];
  const groups = candidates.map((group) => group.filter(({ operator }) => wants(operator)));
  const meter: Meter = { evaluations: 0 };
  const judged = groups.flatMap(judgedBy(meter, { total: groups.flat().length, ...options }));
  return {
    format: mutationFormat,
    cases: hosts.length,
    evaluations: meter.evaluations,
    total: countFates(judged.map(({ inPolicy }) => inPolicy)),
    operators: countsBy(judged, ({ operator, inOperator }) => [operator, inOperator]),
    policyTypes: countsBy(judged, ({ policyType, inPolicy }) => [policyType, inPolicy]),
    survivors: judged.flatMap(survivorOf),
  };
}

/** What both kinds of mutants come down to. */
interface Candidate extends Omit<SurvivingMutant, 'fate' | 'caseId'> {
  readonly isValid: () => boolean;
  readonly carriers: readonly Carrier[];
}

type Judged = Candidate & Judgement;

const invalid: Judgement = { inOperator: 'invalid', inPolicy: 'invalid' };

function policiesOf(hosts: readonly Host[]): readonly (readonly Candidate[])[] {
  return policyGroups(hosts).map((group) =>
    group.map(({ mutant: { id, operator, policyType, policy, path, change }, isValid, carriers }) => ({
      mutantId: id,
      operator,
      policyType,
      policy,
      path,
      change,
      isValid,
      carriers,
    })),
  );
}

function worldsOf(hosts: readonly Host[]): readonly (readonly Candidate[])[] {
  return worldGroups(hosts).map((group) =>
    group.map(({ mutant: { id, operator, policyType, path, change }, carriers }) => ({
      mutantId: id,
      operator,
      policyType,
      policy: '',
      path,
      change,
      isValid: () => true,
      carriers,
    })),
  );
}

function judgedBy(meter: Meter, { total, progress }: { readonly total: number } & MutationOptions) {
  let count = 0;
  return (group: readonly Candidate[]): readonly Judged[] => {
    const judge = new Judge(meter);
    const judged = group.map((one): Judged => {
      return { ...one, ...(one.isValid() ? judge.judge(one.operator, one.carriers) : invalid) };
    });
    count += group.length;
    progress?.(count, total);
    return judged;
  };
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

function survivorOf({ carriers, isValid, inOperator, inPolicy: fate, ...mutant }: Judged): readonly SurvivingMutant[] {
  if (fate !== 'unreached' && fate !== 'survived' && fate !== 'broken') return [];
  return [{ ...mutant, fate, caseId: carriers[0]?.host.case.id ?? '' }];
}
