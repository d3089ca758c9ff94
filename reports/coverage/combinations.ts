import { type CombinationRow, type Combinations, combinations, countTuples } from '#generators';
import type { Case } from '../case.ts';
import { rowsByModel } from './combinations-rows.ts';
import type { CombinationCoverage } from './coverage.ts';

export interface CombinationOptions {
  /** How many parameters are combined: pairs always, triples where they are asked for. */
  readonly strengths?: readonly number[];
}

const toldMissing = 3;
/** Triples come in thousands of groups, which nobody reads: they are counted, and `assay combine` tells what is missing. */
const toldStrength = 2;

/**
 * Simple t-way coverage, as NIST's combinatorial coverage measurement defines it: of all combinations of t values, the
 * share that some case exercises. Only valid combinations count: those that some row within all constraints has.
 */
export function combinationCoverage(
  cases: readonly Case[],
  { strengths = [2] }: CombinationOptions = {},
): readonly CombinationCoverage[] {
  const rows = rowsByModel(cases);
  return Object.values(combinations).flatMap((combined) =>
    strengths.map((strength) => coverageOf(combined, rows.get(combined.model.name) ?? [], strength)),
  );
}

function coverageOf(
  { policyType, model }: Combinations,
  rows: readonly CombinationRow[],
  strength: number,
): CombinationCoverage {
  const isTold = strength <= toldStrength;
  const groups = countTuples(model, rows, { strength, mostMissing: isTold ? toldMissing : 0 });
  return {
    policyType,
    ...(model.name === policyType ? {} : { model: model.name }),
    strength,
    valid: groups.reduce((sum, { valid }) => sum + valid, 0),
    covered: groups.reduce((sum, { covered }) => sum + covered, 0),
    groups: isTold ? groups : [],
  };
}
