import { expect, test } from 'vitest';
import { confidences, ruleSeverities } from '#catalogue';
import { oneSidedRiskOf, riskOf } from '../../../reports/gaps/risk.ts';

test.each([
  ['critical', 'high', 10],
  ['critical', 'medium', 7],
  ['high', 'high', 6],
  ['medium', 'low', 1.2],
  ['low', 'unverified', 0.2],
] as const)('a %s rule of %s confidence has risk %d', (severity, confidence, risk) => {
  expect(riskOf({ severity, confidence })).toBe(risk);
});

test.each(confidences)('a graver rule of %s confidence is a greater risk', (confidence) => {
  const risks = ruleSeverities.map((severity) => riskOf({ severity, confidence }));

  expect(risks).toEqual([...new Set(risks)].toSorted((a, b) => b - a));
});

test('one side of a rule is half the risk', () => {
  expect(oneSidedRiskOf({ severity: 'high', confidence: 'high' })).toBe(3);
});
