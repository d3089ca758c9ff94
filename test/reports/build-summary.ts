import { familyTypes, policyTypes, type RuleFamily } from '#catalogue';
import { type CaseCounts, type Gap, policyTypeTitles, type RuleCounts, type Summary, summaryFormat } from '#reports';

/** A summary whose numbers are made up, so that texts made from it do not change with the catalogue. */
export function buildSummary(overrides: Partial<Summary> = {}): Summary {
  const families = Object.keys(familyTypes) as RuleFamily[];
  const none = buildRuleCounts({ total: 5, notImplemented: 5 });
  return {
    format: summaryFormat,
    assayVersion: '0.1.0',
    seed: 42,
    target: 'reference',
    postgres: { provider: 'embedded', version: '18.4' },
    startedAt: '2026-01-15T09:30:00.000Z',
    durationMs: 3210,
    interrupted: false,
    replayCommand: 'assay run --seed 42',
    scenarios: buildCaseCounts({ total: 3, passed: 2, failed: 1, wrong: 1 }),
    laws: buildCaseCounts(),
    verdicts: { decided: 3, unsupported: 0, failed: 0 },
    rules: {
      ...(Object.fromEntries(families.map((family) => [family, none])) as Summary['rules']),
      MRAP: buildRuleCounts({ total: 120, covered: 34, consultedOnly: 5, notTested: 20, notImplemented: 61 }),
    },
    policyTypes: {
      ...(Object.fromEntries(
        policyTypes.map((type) => [type, { title: policyTypeTitles[type], scenarios: buildCaseCounts(), rules: none }]),
      ) as Summary['policyTypes']),
      approval: {
        title: 'Approval policies',
        scenarios: buildCaseCounts({ total: 3, passed: 2, failed: 1, wrong: 1 }),
        rules: buildRuleCounts({ total: 120, covered: 34, consultedOnly: 5, notTested: 20, notImplemented: 61 }),
      },
    },
    gaps: [buildGap()],
    ...overrides,
  };
}

export function buildCaseCounts(overrides: Partial<CaseCounts> = {}): CaseCounts {
  return { total: 0, passed: 0, failed: 0, wrong: 0, vacuous: 0, unsupported: 0, broken: 0, ...overrides };
}

export function buildRuleCounts(overrides: Partial<RuleCounts> = {}): RuleCounts {
  const none = { total: 0, covered: 0, consultedOnly: 0, notTested: 0, notImplemented: 0, consulted: 0, bothWays: 0 };
  return { ...none, ...overrides };
}

export function buildGap(overrides: Partial<Gap> = {}): Gap {
  return {
    id: 'rule:MRAP-001',
    kind: 'rule',
    rule: 'MRAP-001',
    title: 'only enabled policies use up the limit',
    policyType: 'approval',
    severity: 'critical',
    confidence: 'high',
    risk: 10,
    state: 'not tested',
    why: 'the target can quote this rule and no case makes it do so',
    close: 'write a scenario tagged @MRAP-001 in which the rule decides',
    ...overrides,
  };
}
