import fc from 'fast-check';
import type { PolicyScanner } from '#catalogue';
import { type PipelineSource, pipelineSources, type Severity, type VulnerabilityState } from '#engine';
import type { PolicyFileFacts } from './facts.ts';

/** A project under a policy file, before it is made. */
export interface PolicyFilePlan {
  readonly governed: 'project' | 'group';
  readonly targetBranch: string;
  readonly protectedBranches: readonly string[];
  readonly frameworks: readonly number[];
  /** One of the ids that scopes name, or an id of its own. */
  readonly projectId: number;
  /** How many of the people who may approve did. */
  readonly approvals: number;
  readonly signed: boolean;
  readonly findings: readonly PlannedFinding[];
  readonly licenses: readonly string[];
  readonly scanned: readonly PolicyScanner[];
  readonly source: PipelineSource;
  readonly commitMessage: string;
}

export interface PlannedFinding {
  readonly scanner: PolicyScanner;
  readonly severity: Severity;
  readonly onTarget: boolean;
  readonly vulnerability: VulnerabilityState | null;
}

/** What the project may be like: what the policies name, and something just beside it. */
export function policyFilePlan(facts: PolicyFileFacts): fc.Arbitrary<PolicyFilePlan> {
  const branches = ['main', ...facts.branches, 'beside'];
  const scanners: readonly PolicyScanner[] = [...facts.scanners, 'sast'];
  return fc.record({
    governed: fc.constantFrom('project', 'group'),
    targetBranch: fc.constantFrom(...branches),
    // An unprotected branch has no approval policies, so that most are protected.
    protectedBranches: fc.oneof(
      { weight: 4, arbitrary: fc.constant(branches) },
      { weight: 1, arbitrary: fc.constant(['main']) },
    ),
    frameworks: fc.subarray([...facts.frameworkIds]),
    projectId: fc.constantFrom(...facts.projectIds, 7001),
    approvals: fc.nat({ max: facts.approvals + 1 }),
    signed: fc.boolean(),
    findings: fc.array(finding(facts, scanners), { maxLength: facts.allowed + 2 }),
    licenses: fc.subarray([...facts.licenses, 'Beside License']),
    scanned: fc.subarray([...new Set(scanners)]),
    source: fc.constantFrom('push', ...facts.sources, ...besideSources),
    commitMessage: fc.constantFrom('Change something', 'Change something [skip ci]'),
  });
}

const besideSources = pipelineSources.filter((source) => source === 'web' || source === 'schedule' || source === 'api');

function finding(facts: PolicyFileFacts, scanners: readonly PolicyScanner[]): fc.Arbitrary<PlannedFinding> {
  const named: readonly Severity[] = facts.severities.length > 0 ? facts.severities : ['critical'];
  return fc.record({
    scanner: fc.constantFrom(...scanners),
    severity: fc.constantFrom<Severity>(...named, ...besideOf(named)),
    onTarget: fc.boolean(),
    vulnerability: fc.constantFrom(null, 'detected', 'confirmed', 'dismissed', 'resolved'),
  });
}

const severities = ['critical', 'high', 'medium', 'low', 'info'] as const satisfies readonly Severity[];

/** The severities next to the named ones. */
function besideOf(named: readonly Severity[]): readonly Severity[] {
  return severities.filter(
    (severity, at) =>
      !named.includes(severity) &&
      [severities[at - 1], severities[at + 1]].some((near) => near !== undefined && named.includes(near)),
  );
}
