import type { Confidence, PolicyType, RuleSeverity } from '#catalogue';
import { coverageCriteria } from '../coverage/coverage.ts';
import type { SurvivingMutant } from '../mutation/mutation-report.ts';

/** What a gap is about: a criterion of coverage, a combination of values, or a policy mutant that nobody noticed. */
export const coverageGapKinds = [...coverageCriteria, 'combination', 'mutant'] as const;
export type CoverageGapKind = (typeof coverageGapKinds)[number];

/** Something that there is to cover and that no passed case covers, with what it costs and how to close it. */
export interface CoverageGap {
  /** The id of the item, such as `corner:MRAP-050:overridden`; stable between runs. */
  readonly id: string;
  readonly kind: CoverageGapKind;
  readonly policyType: PolicyType;
  /** A rule, the path of a field, a life cycle, the parameters of a combination, or the name of a policy. */
  readonly subject: string;
  readonly part: string;
  readonly title: string;
  readonly severity: RuleSeverity;
  readonly confidence: Confidence;
  readonly risk: number;
  /** False where no scenario on this target can close it. */
  readonly withinReach: boolean;
  readonly why: string;
  readonly close: string;
  /** The values to combine, by parameter: of a combination only. */
  readonly combination?: Readonly<Record<string, string>>;
  /** The model that has them, where it is not the one of the policy type. */
  readonly model?: string;
  /** Of a mutant only. */
  readonly mutant?: SurvivingMutant;
}
