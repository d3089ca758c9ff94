import type { Trace } from '../../evidence/trace.ts';
import type { Vulnerability } from '../../world/pipelines.ts';
import type { Reported } from './finding-filters.ts';
import type { CountedStates } from './vulnerability-states.ts';

export interface NewFindingsOptions {
  /** What the filters of the group leave of the source side. */
  readonly source: readonly Reported[];
  /** What the filters leave of the target side. */
  readonly pooled: readonly Reported[];
  /** The whole target side. */
  readonly unfiltered: readonly Reported[];
  readonly states: CountedStates;
  readonly vulnerabilities: readonly Vulnerability[];
  readonly subject: string;
}

export interface NewFindings {
  /** The uuids of the source side that the rule counts at all. */
  readonly counted: readonly string[];
  /** Those of them that the target side lacks. */
  readonly fresh: readonly string[];
}

/** Which findings of a merge request are new. Whether a finding was dismissed matters on the source side only. */
export function newFindings(options: NewFindingsOptions, trace: Trace): NewFindings {
  const { pooled, unfiltered, subject } = options;
  const counted = [...new Set(undismissed(options, trace).map(({ uuid }) => uuid))];
  const before = new Set(pooled.map(({ uuid }) => uuid));
  const fresh = counted.filter((uuid) => !before.has(uuid));
  const drifted = fresh.filter((uuid) => unfiltered.some((finding) => finding.uuid === uuid));
  trace.consult(
    'MRAP-070',
    drifted.length > 0,
    subject,
    `${drifted.length} new ones are on the target with other attributes`,
  );
  return { counted, fresh };
}

function undismissed(
  { source, states, vulnerabilities, subject }: NewFindingsOptions,
  trace: Trace,
): readonly Reported[] {
  const filtered = trace.consult(
    'MRAP-062',
    states.dismissed !== 'counted',
    subject,
    `dismissed findings are ${states.dismissed}`,
  );
  if (!filtered) return source;
  const dismissed = new Set(vulnerabilities.filter(({ state }) => state === 'dismissed').map(({ uuid }) => uuid));
  return source.filter(({ uuid }) => dismissed.has(uuid) === (states.dismissed === 'only'));
}
