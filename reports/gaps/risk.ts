import type { Confidence, RuleSeverity } from '#catalogue';

/** What a wrong answer costs. */
export const severityWeights = { critical: 10, high: 6, medium: 3, low: 1 } as const satisfies Record<
  RuleSeverity,
  number
>;

/** How sure the sources are: a doubtful rule is a smaller gap, since what it says may be wrong. */
export const confidenceWeights = { high: 1, medium: 0.7, low: 0.4, unverified: 0.2 } as const satisfies Record<
  Confidence,
  number
>;

/** A rule that was seen on one side only is half closed. */
export const oneSidedWeight = 0.5;

/** The risk of leaving a rule untested: severity times confidence, rounded to one decimal. */
export function riskOf({
  severity,
  confidence,
}: {
  readonly severity: RuleSeverity;
  readonly confidence: Confidence;
}): number {
  return rounded(severityWeights[severity] * confidenceWeights[confidence]);
}

/** The risk of a rule of which one side is covered. */
export function oneSidedRiskOf(rule: { readonly severity: RuleSeverity; readonly confidence: Confidence }): number {
  return rounded(riskOf(rule) * oneSidedWeight);
}

/** How much of a rule, a field or a policy stays in the dark with each kind of gap. */
export const exposures = {
  rule: 1,
  polarity: 0.5,
  mutant: 0.5,
  corner: 0.35,
  condition: 0.35,
  field: 0.3,
  value: 0.3,
  limit: 0.3,
  transition: 0.3,
  state: 0.2,
  combination: 0.2,
} as const;

/** The risk of a gap: severity times confidence times exposure, rounded to two decimals. */
export function exposedRiskOf(
  gravity: { readonly severity: RuleSeverity; readonly confidence: Confidence },
  kind: keyof typeof exposures,
): number {
  const { severity, confidence } = gravity;
  return Math.round(severityWeights[severity] * confidenceWeights[confidence] * exposures[kind] * 100) / 100;
}

function rounded(risk: number): number {
  return Math.round(risk * 10) / 10;
}
