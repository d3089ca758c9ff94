import type { Row } from '#engine';
import { below, pick } from '../draw.ts';
import { type EstateLayout, userIds } from '../layout.ts';
import { estateNow, hoursAgo } from '../moments.ts';
import { type EstateProject, memberOf, projectsOf } from '../projects.ts';
import { topics } from '../topics.ts';
import { attributes, drawnFor, type FindingSpace, findingSpace, uuidOf } from './finding-attributes.ts';
import { findingsOnBranch } from './findings.ts';
import { scanners, scannersIn } from './pipelines.ts';
import type { Rows } from './rows.ts';

const reasons = ['acceptable_risk', 'false_positive', 'used_in_tests', 'not_applicable'] as const;

/** A vulnerability before anything is said about it. */
interface Spot {
  readonly id: number;
  readonly project: EstateProject;
  readonly scanner: number;
  readonly space: FindingSpace;
  readonly number: number;
  /** The newest scan did not report it. */
  readonly lost: boolean;
}

/** What the newest scan of the default branch found, and what it no longer finds. */
export function* vulnerabilities(layout: EstateLayout): Rows<'vulnerabilities'> {
  for (const spot of spotsOf(layout)) yield vulnerability(layout, spot);
}

/** What policies resolved. */
export function* vulnerabilityTransitions(layout: EstateLayout): Rows<'vulnerabilityTransitions'> {
  for (const { id, project, space, number, lost } of spotsOf(layout)) {
    if (!lost || !isResolvedByPolicy(fateOf(layout, space, number))) continue;
    yield {
      id,
      vulnerabilityId: id,
      fromState: 'detected',
      toState: 'resolved',
      authorId: userIds.person(layout, project.id % layout.people),
      policyName: 'Resolve what is gone',
      createdAt: hoursAgo(40),
    };
  }
}

/** Severities that a policy lowered. */
export function* severityOverrides(layout: EstateLayout): Rows<'severityOverrides'> {
  for (const { id, project, space, number } of spotsOf(layout)) {
    if (number % 50 !== 7) continue;
    yield {
      id,
      vulnerabilityId: id,
      fromSeverity: 'unknown',
      toSeverity: attributes.severity(drawnFor(layout, space, number)),
      authorId: userIds.person(layout, project.id % layout.people),
      policyName: 'Calm down',
      createdAt: hoursAgo(50),
    };
  }
}

function* spotsOf(layout: EstateLayout): Generator<Spot> {
  let id = 0;
  for (const project of projectsOf(layout)) {
    const count = scannersIn(layout, project.index);
    for (let scanner = 0; scanner < count; scanner += 1) {
      const space = findingSpace(project.id, scanner);
      const known = findingsOnBranch(layout, space);
      const all = known + Math.floor(known / 4);
      for (let number = 0; number < all; number += 1) {
        yield { id: ++id, project, scanner, space, number, lost: number >= known };
      }
    }
  }
}

function fateOf({ draw }: EstateLayout, { base }: FindingSpace, number: number): number {
  return draw(topics.vulnerability, base + number);
}

function isResolvedByPolicy(fate: number): boolean {
  return fate > 0.5 && fate <= 0.9;
}

function stateFor(fate: number, lost: boolean): Row<'vulnerabilities'>['state'] {
  if (lost && fate > 0.5) return 'resolved';
  if (fate < 0.15) return 'dismissed';
  return fate < 0.25 ? 'confirmed' : 'detected';
}

function vulnerability(
  layout: EstateLayout,
  { id, project, scanner, space, number, lost }: Spot,
): Row<'vulnerabilities'> {
  const drawn = drawnFor(layout, space, number);
  const fate = fateOf(layout, space, number);
  const state = stateFor(fate, lost);
  const resolved = state === 'resolved';
  const byPolicy = resolved && isResolvedByPolicy(fate);
  return {
    id,
    projectId: project.id,
    uuid: uuidOf(space, number),
    reportType: scanners[scanner] ?? 'sast',
    severity: attributes.severity(drawn),
    name: attributes.name(drawn),
    falsePositive: attributes.falsePositive(drawn),
    fixAvailable: attributes.fixAvailable(drawn),
    knownExploited: attributes.knownExploited(drawn),
    epssScore: attributes.epssScore(drawn),
    file: attributes.file(drawn),
    identifiers: attributes.identifiers(drawn),
    state,
    detectedAt: hoursAgo(below((fate * 613) % 1, 4_000)),
    noLongerDetected: lost,
    resolvedById: resolved && !byPolicy ? memberOf(layout, project.group, 1) : null,
    resolvedAt: resolved ? estateNow : null,
    autoResolved: byPolicy,
    dismissalReason: state === 'dismissed' ? pick(fate / 0.15, reasons) : null,
    severityOverridden: fate > 0.99,
  };
}
