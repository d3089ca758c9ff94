import type { Verdict } from '#engine';
import {
  type ChangedDecision,
  type Delta,
  type DeltaGroup,
  deltaFormat,
  type GateFacts,
  type GateReport,
  gateFormat,
  judgeChange,
  passes,
} from '#reports';
import { buildCase, buildDecided, buildEvidence } from '../build-case.ts';
import { buildCoverage, buildItem } from '../build-coverage.ts';

/** A decision that MRAP-050 no longer stands in the way of. */
export function buildChange(overrides: Partial<ChangedDecision> = {}): ChangedDecision {
  const { id, title, origin, policyTypes, world } = buildCase();
  return {
    origin: { kind: 'case', id, title, uri: origin.uri, line: origin.line, text: origin.text },
    policyTypes,
    world,
    events: [],
    question: { kind: 'merge_request', mergeRequestId: 1 },
    base: buildDecided(buildEvidence('MRAP-050', true)),
    candidate: buildDecided(buildEvidence('MRAP-050', false)),
    ...overrides,
  };
}

/** A group of the delta: one merge request needs fewer approvals. */
export function buildGroup(overrides: Partial<DeltaGroup> = {}): DeltaGroup {
  return {
    id: 'approval/merge_request/MRAP-050/approvals/wider',
    policyType: 'approval',
    cause: { rule: 'MRAP-050', confidence: 'high', words: 'MRAP-050 held before, no longer holds' },
    movement: 'wider',
    words: "Ana's merge request needs 0 approvals | `before` 1 <b>",
    shifts: [],
    decisions: { cases: 1, generated: 4 },
    caseIds: ['features/approval/scan-findings.feature:12'],
    example: buildChange(),
    scenario: 'Example: ```\n  Given a project "payments"\n',
    ...overrides,
  };
}

export function buildDelta(groups: readonly DeltaGroup[] = []): Delta {
  const decisions = { cases: 10, generated: 100, changedInCases: groups.length, changedInGenerated: 4 * groups.length };
  return { format: deltaFormat, base: 'main', candidate: 'the work tree', seed: 7, decisions, groups };
}

/** A change of nothing, of one scenario that passes. */
export function buildFacts(overrides: Partial<GateFacts> = {}): GateFacts {
  const side = { cases: [buildCase()], coverage: buildCoverage([buildItem()]) };
  return {
    candidate: side,
    base: side,
    coveredWithBaseEngine: new Set(),
    delta: buildDelta(),
    mutation: null,
    changedScenarios: new Set(),
    declared: [],
    standing: [],
    thresholds: { lostItems: 0, newSurvivors: 0 },
    thresholdLocation: null,
    engineLocations: [],
    ruleLocations: {},
    features: new Set(['features/approval/scan-findings.feature']),
    ...overrides,
  };
}

/** The verdict on those facts. */
export function buildGateReport(facts: GateFacts = buildFacts()): GateReport {
  const findings = judgeChange(facts);
  return {
    format: gateFormat,
    assayVersion: '1.2.3',
    passed: passes(findings),
    base: { ref: 'main', sha: 'a'.repeat(40) },
    candidate: { ref: 'HEAD', sha: null },
    seed: 7,
    replayCommand: 'npx assay gate --base main --seed 7',
    startedAt: '2026-01-02T03:04:05.678Z',
    durationMs: 12_345,
    changed: { engine: ['engine/approval/decide.ts'], policies: [], scenarios: [], other: [] },
    suite: { total: facts.candidate.cases.length, passed: facts.candidate.cases.length },
    findings,
    delta: facts.delta,
  };
}

export const failed: Verdict = { kind: 'failed', error: 'no such branch' };
