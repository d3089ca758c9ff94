import fc from 'fast-check';
import { policyScanners, severityLevels, type vulnerabilityStates } from '#catalogue';
import { exceptionally, mostly } from '../frequencies.ts';
import type { FinishingPipelinePlan, IdentifierPlan, VulnerabilityPlanRow } from './vulnerability-plan.ts';

export const identifierPlans: readonly IdentifierPlan[] = [
  { type: 'cwe', name: 'CWE-79', value: '79' },
  { type: 'cve', name: 'CVE-2026-1', value: 'CVE-2026-1' },
  { type: 'owasp', name: 'A3', value: 'A3' },
];

export const files = ['src/app.rb', 'spec/app_spec.rb', 'lib/a.rb', 'src/deep/down.rb'] as const;

/** The scanners that run here; the one that policies also name runs nowhere. */
const scanners = policyScanners.slice(0, 3);

/** What scanners found, earlier or now, each with a name of its own. */
export function vulnerabilityRows(maxLength: number): fc.Arbitrary<readonly VulnerabilityPlanRow[]> {
  return fc
    .array(vulnerabilityRow(), { maxLength })
    .map((rows) => rows.map((row, at) => ({ ...row, name: `finding ${at + 1}` })));
}

function vulnerabilityRow(): fc.Arbitrary<VulnerabilityPlanRow> {
  return fc.record({
    name: fc.constant('finding'),
    scanner: fc.constantFrom(...scanners),
    severity: fc.constantFrom(...severityLevels),
    state: exceptionally(fc.constant(null), 'known').chain((known) =>
      known === null ? fc.constant(null) : fc.constantFrom(...stateWords),
    ),
    found: fc.boolean(),
    noLongerDetected: mostly(false, [true]),
    severityOverridden: mostly(false, [true]),
    file: fc.option(fc.constantFrom(...files), { freq: 4 }),
    identifiers: fc.subarray([...identifierPlans]),
  });
}

// The words of policies name states that vulnerabilities have, and filters that they have not.
const stateWords = [
  'detected',
  'confirmed',
  'resolved',
  'dismissed',
] as const satisfies readonly (typeof vulnerabilityStates)[number][];

/** A pipeline about to finish; mostly with success, and on the default branch. */
export function finishingPipeline(): fc.Arbitrary<FinishingPipelinePlan> {
  return fc.record({
    branch: mostly<FinishingPipelinePlan['branch']>('main', ['feature']),
    status: mostly<FinishingPipelinePlan['status']>('success', ['failed']),
    silentScanners: fc.subarray([...scanners]),
    failedScanners: exceptionally(fc.subarray([...scanners], { minLength: 1 }), []),
  });
}
