import { expect, test } from 'vitest';
import { scannerGroups, unknownScanners } from '../../../../engine/approval/findings/scanner-groups.ts';
import type { ScanFindingRule } from '../../../../engine/policies/index.ts';

const rule = (scanners: ScanFindingRule['scanners']): ScanFindingRule => ({
  type: 'scan_finding',
  branches: [],
  scanners,
  vulnerabilities_allowed: 3,
  severity_levels: ['high'],
  vulnerability_states: [],
});

test('scanners without limits of their own make one group with those of the rule', () => {
  expect(scannerGroups(rule(['sast', 'dast']))).toEqual([
    { scanners: ['sast', 'dast'], severities: ['high'], attributes: {}, allowed: 3 },
  ]);
});

test('a rule without scanners has one group for all of them', () => {
  expect(scannerGroups(rule([]))).toEqual([{ scanners: [], severities: ['high'], attributes: {}, allowed: 3 }]);
});

test('a scanner takes from the rule what it does not say itself', () => {
  const groups = scannerGroups(rule([{ type: 'dast', vulnerabilities_allowed: 0 }]));

  expect(groups).toEqual([{ scanners: ['dast'], severities: ['high'], attributes: {}, allowed: 0 }]);
});

test('scanners with and without limits of their own are apart', () => {
  const groups = scannerGroups(rule(['sast', { type: 'dast', severity_levels: ['low'] }]));

  expect(groups.map(({ scanners, severities }) => [scanners, severities])).toEqual([
    [['sast'], ['high']],
    [['dast'], ['low']],
  ]);
});

test('scanners that are not supported are told, in either form', () => {
  expect(unknownScanners(rule(['sast', 'semgrep', { type: 'zap' }]))).toEqual(['semgrep', 'zap']);
});
