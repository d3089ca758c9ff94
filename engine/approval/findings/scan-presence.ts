import { type PolicyScanner, policyScanners } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import type { SecurityScan } from '../../world/pipelines.ts';
import { type RuleResult, ruleError } from '../rule-result.ts';

export interface ScanPresence {
  /** The scanners that the rule names; none is every supported one. */
  readonly scanners: readonly PolicyScanner[];
  readonly source: readonly SecurityScan[];
  /** Undefined without a target pipeline. */
  readonly target: readonly SecurityScan[] | undefined;
  readonly subject: string;
}

/** The error of a rule whose scans are missing or did not succeed, or null: then its findings can be looked at. */
export function scanError(presence: ScanPresence, trace: Trace): RuleResult | null {
  const removed = removedScans(presence, trace);
  const unsuccessful = unsuccessfulScans(presence, removed, trace);
  const error = removed.length > 0 ? 'SCAN_REMOVED' : 'SCAN_NOT_SUCCEEDED';
  const missing = removed.length > 0 ? removed : unsuccessful;
  const stopped = trace.consult('MRAP-059', missing.length > 0, presence.subject, `${error}: ${missing.join(', ')}`);
  trace.consult(
    'MRAP-056',
    stopped && missing.length < wanted(presence).length,
    presence.subject,
    'no finding is looked at',
  );
  return stopped ? ruleError(error, missing) : null;
}

function removedScans(presence: ScanPresence, trace: Trace): readonly string[] {
  const { target, source, scanners, subject } = presence;
  const there = typesOf(source);
  if (target === undefined) {
    const missing = wanted(presence).filter((scanner) => !there.has(scanner));
    trace.consult(
      'MRAP-051',
      missing.length > 0,
      subject,
      `no target pipeline; the source lacks: ${missing.join(', ')}`,
    );
    if (scanners.length === 0)
      trace.consult('MRAP-053', missing.length > 0, subject, 'every supported scanner is expected');
    return missing;
  }
  const before = typesOf(target);
  const missing = wanted(presence).filter((scanner) => before.has(scanner) && !there.has(scanner));
  trace.consult('MRAP-050', missing.length > 0, subject, `on the target only: ${missing.join(', ')}`);
  const nowhere = scanners.filter((scanner) => !before.has(scanner) && !there.has(scanner));
  trace.consult('MRAP-052', nowhere.length > 0, subject, `on neither side: ${nowhere.join(', ')}`);
  const added = wanted(presence).filter((scanner) => !before.has(scanner) && there.has(scanner));
  trace.consult('MRAP-054', added.length > 0, subject, `on the source only: ${added.join(', ')}`);
  return missing;
}

/** Scanners of which no scan succeeded; a later success of the same type makes up for a failure. */
function unsuccessfulScans(presence: ScanPresence, removed: readonly string[], trace: Trace): readonly string[] {
  if (removed.length > 0) return [];
  const present = wanted(presence).filter((scanner) => presence.source.some(({ scanType }) => scanType === scanner));
  const unsuccessful = present.filter(
    (scanner) => !presence.source.some(({ scanType, status }) => scanType === scanner && status === 'succeeded'),
  );
  trace.consult('MRAP-055', unsuccessful.length > 0, presence.subject, `no success of: ${unsuccessful.join(', ')}`);
  return unsuccessful;
}

function wanted({ scanners }: ScanPresence): readonly PolicyScanner[] {
  return scanners.length === 0 ? policyScanners : scanners;
}

function typesOf(scans: readonly SecurityScan[]): ReadonlySet<string> {
  return new Set(scans.map(({ scanType }) => scanType));
}
