import type { Trace } from '../../evidence/trace.ts';
import type { ScanFindingRule } from '../../policies/index.ts';
import type { Instance } from '../../world/instance.ts';
import type { Vulnerability } from '../../world/pipelines.ts';
import { consultEnrichment } from './consult-enrichment.ts';
import { enrichmentEnabled } from './enrichment-flag.ts';
import { countInBatches, trackedVulnerabilities } from './existing-vulnerabilities.ts';
import { filterFindings, type Reported } from './finding-filters.ts';
import { newFindings } from './new-findings.ts';
import { consultGroups, type ScannerGroup, scannerGroups } from './scanner-groups.ts';
import type { CountedStates } from './vulnerability-states.ts';

export interface Counting {
  readonly rule: ScanFindingRule;
  readonly states: CountedStates;
  readonly sides: { readonly source: readonly Reported[]; readonly target: readonly Reported[] };
  readonly vulnerabilities: readonly Vulnerability[];
  readonly subject: string;
  readonly instance: Instance;
}

/** What one group of scanners counts. */
export interface GroupCount {
  readonly violated: boolean;
  readonly newFindings: readonly string[];
  readonly existingFindings: readonly string[];
}

/** Counts for each group of scanners of a rule what it is about, against its own allowance. */
export function countFindings(counting: Counting, trace: Trace): readonly GroupCount[] {
  const { rule, subject } = counting;
  const groups = scannerGroups(rule);
  const pooled = groups.flatMap((group) => narrowed(counting, 'target', group));
  const counts = groups.map((group) => countGroup(counting, { group, pooled }, trace));
  trace.consult('MRAP-063', rule.vulnerability_states.length === 0, subject, 'vulnerability_states is empty');
  consultFilters(counting, groups, trace);
  consultGroups(rule, { subject, exceeding: counts.filter(({ violated }) => violated).length }, trace);
  return counts;
}

interface GroupCounting {
  readonly group: ScannerGroup;
  /** What the filters of all groups leave of the target side. */
  readonly pooled: readonly Reported[];
}

function countGroup(counting: Counting, { group, pooled }: GroupCounting, trace: Trace): GroupCount {
  const { states, subject, vulnerabilities } = counting;
  const source = narrowed(counting, 'source', group);
  const found = newFindings(
    { source, pooled, states, vulnerabilities, subject, unfiltered: counting.sides.target },
    trace,
  );
  if (states.existing.length > 0)
    return countMixed(counting, { group, source: found.counted, fresh: found.fresh }, trace);
  const violated = found.fresh.length > group.allowed;
  trace.consult('MRAP-061', violated, subject, `${found.fresh.length} new, ${group.allowed} allowed`);
  return { violated, newFindings: found.fresh, existingFindings: [] };
}

interface MixedCounting {
  readonly group: ScannerGroup;
  readonly source: readonly string[];
  readonly fresh: readonly string[];
}

function countMixed(counting: Counting, { group, source, fresh }: MixedCounting, trace: Trace): GroupCount {
  const { rule, states, vulnerabilities, subject, instance } = counting;
  // Each side is a set of uuids; only what both sides report stands in the list twice.
  const target = new Set(narrowed(counting, 'target', group).map(({ uuid }) => uuid));
  const listed = [...source, ...target];
  const mentioned = vulnerabilities.filter(({ uuid }) => listed.includes(uuid));
  const options = { states: states.existing, age: rule.vulnerability_age, now: instance.now, subject };
  const tracked = trackedVulnerabilities(mentioned, options, trace);
  const untracked = mentioned.filter(({ state }) => !states.existing.includes(state)).length;
  trace.consult(
    'MRAP-067',
    untracked > 0,
    subject,
    `${untracked} reported vulnerabilities are in states that do not count`,
  );
  const existing = countInBatches(listed, { tracked, subject }, trace);
  const total = existing + fresh.length;
  const twice = tracked.filter(({ uuid }) => fresh.includes(uuid)).length;
  trace.consult('MRAP-065', twice > 0, subject, `${twice} counted both as existing and as new`);
  const because = `${existing} existing and ${fresh.length} new, ${group.allowed} allowed`;
  const violated = trace.consult('MRAP-064', total > group.allowed, subject, because);
  return { violated, newFindings: fresh, existingFindings: tracked.map(({ uuid }) => uuid) };
}

function narrowed({ sides, instance }: Counting, side: 'source' | 'target', group: ScannerGroup): readonly Reported[] {
  return filterFindings(sides[side], group, { enrichment: enrichmentEnabled(instance) });
}

function consultFilters(counting: Counting, groups: readonly ScannerGroup[], trace: Trace): void {
  const { sides, subject, instance } = counting;
  const kept = new Set(groups.flatMap((group) => narrowed(counting, 'target', group)));
  const dropped = sides.target.filter((finding) => !kept.has(finding)).length;
  trace.consult('MRAP-060', dropped > 0, subject, `${dropped} findings of the target are filtered out too`);
  consultEnrichment(groups, { instance, subject }, trace);
}
