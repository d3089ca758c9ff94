import { policyTypes } from '#catalogue';
import type { Coverage, CoverageCriterion } from '../coverage/coverage.ts';
import { mutationScore } from '../mutation/fate-counts.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateFinding } from './gate-report.ts';

const criteria = {
  rules: 'rule',
  values: 'value',
  limits: 'limit',
  corners: 'corner',
  conditions: 'condition',
} as const satisfies Record<string, CoverageCriterion>;

const words = {
  rules: 'rules covered',
  values: 'values covered',
  limits: 'limits covered',
  corners: 'corners covered',
  conditions: 'conditions covered',
  mutation: 'mutants of what changed killed',
} as const;

/** The thresholds of the configuration that the candidate does not meet. */
export function thresholdFindings(facts: GateFacts): readonly GateFinding[] {
  const names = Object.keys(words) as readonly (keyof typeof words)[];
  return names.flatMap((name) => {
    const [wanted, reached] = [facts.thresholds[name], reachedOf(name, facts)];
    if (wanted === undefined || reached === null || reached >= wanted) return [];
    return [
      {
        id: `threshold:${name}`,
        check: 'threshold',
        level: 'fail',
        message: `${words[name]}: ${reached.toFixed(1)} percent, at least ${wanted} are asked for`,
        remedy: `npx assay ${name === 'mutation' ? 'mutants' : 'gaps'} lists what is missing; the threshold is gate.thresholds.${name}`,
        rule: null,
        location: facts.thresholdLocation,
        deltaGroup: null,
      } satisfies GateFinding,
    ];
  });
}

function reachedOf(name: keyof typeof words, { candidate, mutation }: GateFacts): number | null {
  if (name !== 'mutation') return percentageOf(candidate.coverage, criteria[name]);
  const score = mutation === null ? null : mutationScore(mutation.candidate.total);
  return score === null ? null : score * 100;
}

function percentageOf({ shares }: Coverage, criterion: CoverageCriterion): number | null {
  const own = policyTypes.map((type) => shares[type][criterion]);
  const total = own.reduce((sum, share) => sum + share.total, 0);
  return total === 0 ? null : (own.reduce((sum, share) => sum + share.covered, 0) / total) * 100;
}
