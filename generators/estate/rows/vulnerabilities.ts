import type { Row } from '#engine';
import type { SharedColumns } from '#fixtures';
import { below, pick } from '../draw.ts';
import { type EstateLayout, userIds } from '../layout.ts';
import { estateNow, hoursAgo } from '../moments.ts';
import { type EstateProject, memberOf, projectsOf } from '../projects.ts';
import { topics } from '../topics.ts';
import { type FindingKind, type FindingSpace, findingSpace, kindOf, uuidOf } from './finding-attributes.ts';
import { findingsOnBranch } from './findings.ts';
import { scanners, scannersIn } from './pipelines.ts';
import { poolOf, type RowOf, type Rows, type RowsInParts } from './rows.ts';

const reasons = ['acceptable_risk', 'false_positive', 'used_in_tests', 'not_applicable'] as const;

/** What one scanner of a project has found so far: that many, and the last of them are no longer found. */
interface Harvest {
  readonly project: EstateProject;
  readonly scanner: number;
  readonly space: FindingSpace;
  readonly known: number;
  readonly all: number;
  /** The id of what is number 0. */
  readonly firstId: number;
}

/** What the newest scan of the default branch found, and what it no longer finds. */
export function* vulnerabilities(layout: EstateLayout): Vulnerabilities {
  for (const harvest of harvestsOf(layout)) {
    for (let number = 0; number < harvest.all; number += 1) yield vulnerability(layout, harvest, number);
  }
}

/** What policies resolved. */
export function* vulnerabilityTransitions(layout: EstateLayout): Rows<'vulnerabilityTransitions'> {
  for (const harvest of harvestsOf(layout)) {
    for (let number = harvest.known; number < harvest.all; number += 1) {
      if (!fateOf(layout, harvest, number).columns.autoResolved) continue;
      const id = harvest.firstId + number;
      yield {
        id,
        vulnerabilityId: id,
        fromState: 'detected',
        toState: 'resolved',
        authorId: userIds.person(layout, harvest.project.id % layout.people),
        policyName: 'Resolve what is gone',
        createdAt: hoursAgo(40),
      };
    }
  }
}

/** Severities that a policy lowered: of a few in each project. */
export function* severityOverrides(layout: EstateLayout): Rows<'severityOverrides'> {
  for (const { project, space, all, firstId } of harvestsOf(layout)) {
    for (let number = 7; number < all; number += 50) {
      const id = firstId + number;
      yield {
        id,
        vulnerabilityId: id,
        fromSeverity: 'unknown',
        toSeverity: kindOf(layout, space, number).columns.severity,
        authorId: userIds.person(layout, project.id % layout.people),
        policyName: 'Calm down',
        createdAt: hoursAgo(50),
      };
    }
  }
}

function* harvestsOf(layout: EstateLayout): Generator<Harvest> {
  let firstId = 1;
  for (const project of projectsOf(layout)) {
    const count = scannersIn(layout, project.index);
    for (let scanner = 0; scanner < count; scanner += 1) {
      const space = findingSpace(project.id, scanner);
      const known = findingsOnBranch(layout, space);
      const all = known + Math.floor(known / 4);
      yield { project, scanner, space, known, all, firstId };
      firstId += all;
    }
  }
}

/** What became of a vulnerability. */
type Fate = Pick<
  Row<'vulnerabilities'>,
  'state' | 'detectedAt' | 'noLongerDetected' | 'resolvedAt' | 'autoResolved' | 'dismissalReason' | 'severityOverridden'
>;

/** One half is for what the newest scan still finds, the other for what it no longer does. */
const fates = poolOf(1_024, (drawn) => (drawn < 0.5 ? fateFrom(drawn * 2, false) : fateFrom(drawn * 2 - 1, true)));

function fateOf({ draw }: EstateLayout, { space, known }: Harvest, number: number): SharedColumns<Fate> {
  const drawn = draw(topics.vulnerability, space.base + number);
  return pick(number < known ? drawn / 2 : (drawn + 1) / 2, fates);
}

function fateFrom(drawn: number, lost: boolean): Fate {
  const state = stateFor(drawn, lost);
  const resolved = state === 'resolved';
  return {
    state,
    detectedAt: hoursAgo(below((drawn * 613) % 1, 4_000)),
    noLongerDetected: lost,
    resolvedAt: resolved ? estateNow : null,
    autoResolved: resolved && drawn <= 0.9,
    dismissalReason: state === 'dismissed' ? pick(drawn / 0.15, reasons) : null,
    severityOverridden: drawn > 0.99,
  };
}

function stateFor(drawn: number, lost: boolean): Fate['state'] {
  if (lost && drawn > 0.5) return 'resolved';
  if (drawn < 0.15) return 'dismissed';
  return drawn < 0.25 ? 'confirmed' : 'detected';
}

type Vulnerabilities = RowsInParts<'vulnerabilities', readonly [SharedColumns<FindingKind>, SharedColumns<Fate>]>;

function vulnerability(layout: EstateLayout, harvest: Harvest, number: number): RowOf<Vulnerabilities> {
  const { project, scanner, space } = harvest;
  const now = fateOf(layout, harvest, number);
  const { state, autoResolved } = now.columns;
  const byHand = state === 'resolved' && !autoResolved;
  return {
    id: harvest.firstId + number,
    projectId: project.id,
    uuid: uuidOf(space, number),
    reportType: scanners[scanner] ?? 'sast',
    resolvedById: byHand ? memberOf(layout, project.group, 1) : null,
    parts: [kindOf(layout, space, number), now],
  };
}
