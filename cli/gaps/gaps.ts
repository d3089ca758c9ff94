import { resolve } from 'node:path';
import {
  type Case,
  type CoverageGap,
  type CoverageGapKind,
  combinationCoverage,
  coverageGapKinds,
  coverageGapLines,
  coverageOf,
  findGaps,
  type MutationReport,
  mutationReport,
  readCases,
} from '#reports';
import { implementedRules } from '#targets';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { chooseGaps } from './choose-gaps.ts';

export interface GapsOptions {
  /** Policy types, families, rules and features. */
  readonly what: readonly string[];
  readonly cases: string;
  readonly kind?: string;
  /** How many gaps of each kind are told; 0 is all. */
  readonly limit?: number;
  readonly mutants: boolean;
  /** The folder that gets proposals which close the gaps. */
  readonly write?: string;
  /** The features that proposals are edits of. */
  readonly features: string;
  readonly json: boolean;
}

/** `assay gaps`: one ranked list of what the cases of the last run leave untested. */
export async function gaps(context: Context, options: GapsOptions): Promise<ExitCode> {
  const kind = kindOf(options.kind);
  const choice = chooseGaps(options.what);
  const all = await readCases(resolve(context.cwd, options.cases));
  const { cases, isMeant } = choice(all);
  const coverage = coverageOf(cases, implementedRules(), combinationCoverage(cases));
  const isMutated = options.mutants || kind === 'mutant';
  const found = findGaps(coverage, isMutated ? mutationOf(context, cases, options) : undefined);
  const told = found.filter((gap) => isMeant(gap) && (kind === undefined || gap.kind === kind));
  if (options.write !== undefined) {
    const { writeProposals } = await import('./write-proposals.ts');
    const { write: directory, features, limit, json } = options;
    await writeProposals(context, { directory, features: [features], cases, gaps: told, limit, json });
    return told.length === 0 ? exitCodes.clean : exitCodes.findings;
  }
  const outOfReach = coverage.items.filter((item) => item.outOfReach !== null && isMeant(item)).length;
  if (options.json) say(context, asJson(told, { cases: cases.length, outOfReach, limit: options.limit ?? 0 }));
  else say(context, asText(context, told, { cases: cases.length, outOfReach, limit: options.limit ?? usualLimit }));
  return told.length === 0 ? exitCodes.clean : exitCodes.findings;
}

const usualLimit = 10;

function kindOf(word: string | undefined): CoverageGapKind | undefined {
  if (word === undefined) return undefined;
  const kind = coverageGapKinds.find((known) => known === word);
  if (kind !== undefined) return kind;
  throw new CliError(`--kind: \`${word}\` is no kind of gap: expected one of ${coverageGapKinds.join(', ')}`);
}

function mutationOf(context: Context, cases: readonly Case[], { json }: GapsOptions): MutationReport {
  if (!json) say(context, 'changing the policies of all cases, and asking again');
  return mutationReport(cases);
}

interface Told {
  readonly cases: number;
  readonly outOfReach: number;
  readonly limit: number;
}

function asJson(gaps: readonly CoverageGap[], { cases, outOfReach, limit }: Told): string {
  const perKind = new Map<CoverageGapKind, number>();
  const listed = gaps.filter(({ kind }) => {
    const count = (perKind.get(kind) ?? 0) + 1;
    perKind.set(kind, count);
    return limit === 0 || count <= limit;
  });
  return JSON.stringify({ cases, total: gaps.length, outOfReach, gaps: listed }, null, 2);
}

function asText(context: Context, gaps: readonly CoverageGap[], { cases, outOfReach, limit }: Told): string {
  const { columns, isTTY } = context.stdout;
  const lines = coverageGapLines(gaps, { limit, width: columns ?? 100, color: isTTY === true });
  const hidden =
    outOfReach === 0 ? '' : `; ${outOfReach} things are out of reach of this target: coverage.json says why`;
  return [...lines, '', `${gaps.length} gaps in ${cases} cases${hidden}`].join('\n');
}
