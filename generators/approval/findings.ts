import fc from 'fast-check';
import { type PolicyScanner, policyScanners, severityLevels } from '#catalogue';
import type { License, PipelineStatus } from '#engine';
import { drawsPerException, exceptionally, mostly, simplestFirst } from '../frequencies.ts';
import type { ComponentPlan, FindingPlan, PipelinePlan, ScanPlan } from './approval-plan.ts';

/** Rules may name it, but it runs nowhere: a scanner that is missing on both sides. */
export const scannerThatNeverRuns = 'api_fuzzing' satisfies PolicyScanner;
/** Those that most findings and most rules are about, so that the two meet. */
const usualScanners = ['sast', 'dependency_scanning'] as const satisfies readonly PolicyScanner[];
const runningScanners = policyScanners.filter((scanner) => scanner !== scannerThatNeverRuns);

/** A scanner that runs, mostly a usual one. */
export function runningScanner(): fc.Arbitrary<PolicyScanner> {
  return fc.oneof(
    simplestFirst,
    { weight: 3, arbitrary: fc.constantFrom(...usualScanners) },
    { weight: 1, arbitrary: fc.constantFrom(...runningScanners) },
  );
}

/** The scanners that a rule names; none is all of them. */
export function namedScanners(): fc.Arbitrary<readonly PolicyScanner[]> {
  return fc.oneof(
    simplestFirst,
    { weight: 3, arbitrary: fc.subarray<PolicyScanner>([...usualScanners, scannerThatNeverRuns]) },
    { weight: 1, arbitrary: fc.subarray([...policyScanners]) },
  );
}

export const scanStatuses = ['succeeded', 'job_failed', 'report_error'] as const;
export const pipelineStatusChoices = ['success', 'failed', 'manual', 'canceled', 'running'] as const;
export const vulnerabilityChoices = [null, 'detected', 'confirmed', 'resolved', 'dismissed'] as const;
/** Both sides of a day, a week, a month and a year. */
export const ages = [0, 1, 2, 6, 7, 8, 29, 30, 31, 60, 364, 365, 366] as const;

/** Findings, each with one uuid that may turn up on both sides and among the vulnerabilities. */
export function findings(maxFindings: number): fc.Arbitrary<readonly FindingPlan[]> {
  return fc.array(finding(), { maxLength: maxFindings });
}

function finding(): fc.Arbitrary<FindingPlan> {
  const severity = fc.constantFrom(...severityLevels);
  return fc
    .record({
      scanner: runningScanner(),
      severity,
      drift: exceptionally(severity, null),
      onSource: fc.boolean(),
      onTarget: fc.boolean(),
      vulnerability: fc.constantFrom(...vulnerabilityChoices),
      ageInDays: fc.constantFrom(...ages),
      falsePositive: fc.boolean(),
      fixAvailable: fc.boolean(),
      knownExploited: fc.constantFrom(null, false, true),
      epssScore: fc.constantFrom(null, 0, 0.1, 0.5, 0.9, 1),
    })
    .map(({ drift, ...plan }) => ({ ...plan, severityOnTarget: drift ?? plan.severity }));
}

/** A pipeline with scans of its own beside those that report the findings; sometimes there is none. */
export function pipeline(): fc.Arbitrary<PipelinePlan | null> {
  const status = mostly<PipelineStatus>('success', pipelineStatusChoices);
  return fc.option(fc.record({ status, scans: fc.array(scan(), { maxLength: 2 }) }), { freq: drawsPerException });
}

function scan(): fc.Arbitrary<ScanPlan> {
  const status = mostly<ScanPlan['status']>('succeeded', scanStatuses);
  return fc.record({ scanner: runningScanner(), status });
}

/** The licenses of generated worlds; the last is known by its name alone. */
export const licenses = [
  { name: 'MIT License', spdxId: 'MIT' },
  { name: 'GNU GPL v3', spdxId: 'GPL-3.0' },
  { name: 'House License', spdxId: null },
] as const satisfies readonly License[];

/** Dependencies; the same one may stand on both sides. */
export function components(maxComponents: number): fc.Arbitrary<readonly ComponentPlan[]> {
  const component = fc.record({
    license: fc.constantFrom(...licenses),
    onSource: fc.boolean(),
    onTarget: fc.boolean(),
  });
  return fc
    .array(component, { maxLength: maxComponents })
    .map((drawn) => drawn.map((plan, index) => ({ ...plan, name: `lib-${index + 1}` })));
}
