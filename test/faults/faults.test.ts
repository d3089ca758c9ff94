import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PolicyType, policyTypes } from '#catalogue';
import type { FaultResult } from './fault-report.ts';
import { seededFaults } from './seeded-faults.ts';
import { misfit } from './source-tree.ts';

const faults = seededFaults();

// Enough of each to say something about it: what decides more has more ways to be wrong.
const fewest: Readonly<Record<PolicyType, number>> = {
  approval: 14,
  authorization: 14,
  'pipeline-execution': 8,
  'scan-execution': 8,
  'vulnerability-management': 6,
  'status-check': 6,
  scope: 5,
  'policy-file': 4,
  'component-publishing': 1,
};

describe('the seeded faults', () => {
  test.each(policyTypes)('%s has enough of them', (policyType) => {
    const own = faults.filter((fault) => fault.policyType === policyType);

    expect(own.length).toBeGreaterThanOrEqual(fewest[policyType]);
  });

  test('have names of their own, and say what is wrong', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(faults.filter(({ says }) => !/^.{20,}[.]$/.test(says))).toEqual([]);
  });

  test('fit the engine as it is', () => {
    const misfits = faults.flatMap((fault) => misfit(fault) ?? []);

    expect(misfits).toEqual([]);
  });
});

// One for each policy type that has a fault which scenarios catch; `npm run faults` tries them all.
const sample = [
  'a-year-has-360-days',
  'role-approvers-hold-at-least-the-role',
  'what-expires-works-on-its-last-day',
  'a-sixth-policy-takes-part',
  'an-action-limit-of-zero-runs-nothing',
  'lowering-info-makes-it-critical',
  'a-failed-check-does-not-block',
  'disabled-policies-take-up-the-limit',
  'enough-approvers-are-too-few',
];

describe('a sample of the seeded faults', () => {
  let results: readonly FaultResult[] = [];

  beforeAll(() => {
    results = caughtFaults();
  }, 300_000);

  test.each(sample)('%s is caught by a scenario', (name) => {
    const result = results.find(({ fault }) => fault.name === name);

    expect(result?.scenario?.id).toMatch(/^features\/.+\.feature:\d+$/);
    expect(result?.scenario?.because).not.toBe('');
  });
});

function caughtFaults(): readonly FaultResult[] {
  const only = sample.flatMap((name) => ['--only', name]);
  const script = join(import.meta.dirname, 'catch-faults.ts');
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...only, '--fuzz', '0', '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly FaultResult[];
}
