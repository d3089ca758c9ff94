import type { Trace } from '../../evidence/trace.ts';
import type { VulnerabilityAge } from '../../policies/index.ts';
import type { Instant } from '../../world/instance.ts';
import type { Vulnerability, VulnerabilityState } from '../../world/pipelines.ts';
import { hasAge } from './vulnerability-age.ts';

/** How many uuids the platform looks up at once. */
export const lookUpSize = 50;

export interface ExistingOptions {
  readonly states: readonly VulnerabilityState[];
  readonly age: VulnerabilityAge | undefined;
  readonly now: Instant;
  readonly subject: string;
}

/** The vulnerabilities in a state and of an age that the rule counts. */
export function trackedVulnerabilities(
  vulnerabilities: readonly Vulnerability[],
  { states, age, now, subject }: ExistingOptions,
  trace: Trace,
): readonly Vulnerability[] {
  const tracked = vulnerabilities.filter(({ state }) => states.includes(state));
  if (age === undefined) return tracked;
  const aged = tracked.filter(({ detectedAt }) => hasAge(detectedAt, { age, now }));
  trace.consult(
    'MRAP-086',
    aged.length > 0,
    subject,
    `${aged.length} of ${tracked.length}: ${age.operator} ${age.value} ${age.interval}`,
  );
  return aged;
}

/**
 * How many existing vulnerabilities the platform counts for a list of uuids. It looks them up in batches without
 * removing repetitions first, so one that is listed in two batches counts twice.
 */
export function countInBatches(
  uuids: readonly string[],
  { tracked, subject }: { readonly tracked: readonly Vulnerability[]; readonly subject: string },
  trace: Trace,
): number {
  const known = new Set(tracked.map(({ uuid }) => uuid));
  const batches = Array.from({ length: Math.ceil(uuids.length / lookUpSize) }, (_, batch) =>
    uuids.slice(batch * lookUpSize, (batch + 1) * lookUpSize),
  );
  const counts = batches.map((batch) => new Set(batch.filter((uuid) => known.has(uuid))).size);
  const count = counts.reduce((sum, one) => sum + one, 0);
  const distinct = new Set(uuids.filter((uuid) => known.has(uuid))).size;
  trace.consult('MRAP-066', count > distinct, subject, `${count} counted, ${distinct} different ones`);
  return count;
}
