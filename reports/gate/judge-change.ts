import { coverageFindings } from './coverage-findings.ts';
import { declarationFindings } from './declaration-findings.ts';
import { deltaFindings } from './delta-findings.ts';
import type { GateFacts } from './gate-facts.ts';
import { type GateFinding, gateChecks, gateLevels } from './gate-report.ts';
import { mutationFindings } from './mutation-findings.ts';
import { policyDebtFindings } from './policy-debt-findings.ts';
import { policyMutationFindings } from './policy-mutation-findings.ts';
import { suiteFindings } from './suite-findings.ts';
import { thresholdFindings } from './threshold-findings.ts';

/** All that there is to say about a change, the gravest first. */
export function judgeChange(facts: GateFacts, further: readonly GateFinding[] = []): readonly GateFinding[] {
  const found = [
    ...suiteFindings(facts),
    ...deltaFindings(facts),
    ...declarationFindings(facts),
    ...coverageFindings(facts),
    ...policyDebtFindings(facts),
    ...policyMutationFindings(facts),
    ...mutationFindings(facts),
    ...thresholdFindings(facts),
    ...further,
  ];
  return found.sort(
    (one, other) =>
      gateLevels.indexOf(one.level) - gateLevels.indexOf(other.level) ||
      gateChecks.indexOf(one.check) - gateChecks.indexOf(other.check) ||
      (one.id < other.id ? -1 : 1),
  );
}

/** Whether a change with these findings may pass. */
export function passes(findings: readonly GateFinding[]): boolean {
  return findings.every(({ level }) => level !== 'fail');
}
