import type { Case } from '../case.ts';
import { featureLines } from './feature-lines.ts';
import type { FileLines } from './file-lines.ts';
import { type PolicyText, policyLines } from './policy-lines.ts';

/** What the cases cover, line by line, for tools that know files and lines only. */
export interface LineCoverage {
  readonly features: readonly FileLines[];
  readonly policies: readonly PolicyText[];
}

/** The lines of the features and of the policy files of the cases; policy files get paths in that folder. */
export function lineCoverage(cases: readonly Case[], policyFolder: string): LineCoverage {
  return { features: featureLines(cases), policies: policyLines(cases, policyFolder) };
}
