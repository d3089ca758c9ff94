import type { ScheduledPipelineOutcome } from '../../protocol/outcome.ts';
import type { Instant } from '../../world/instance.ts';
import { secondsOf } from '../../world/time.ts';

/** One schedule that a policy has for a project, as its file says: what both kinds of scheduled policies come down to. */
export interface PlannedSchedule {
  readonly policyType: ScheduledPipelineOutcome['policyType'];
  readonly policy: string;
  readonly configurationId: number;
  /** 0-based place of the policy in its list, as in the table of schedules. */
  readonly policyIndex: number;
  /** 0-based place of the rule (scan execution) or of the schedule (pipeline execution) in the policy. */
  readonly ruleIndex: number;
  /** Five fields; what the policy says may be no cron at all. */
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
  /** Runs are spread over so many seconds; 0 starts them at once. */
  readonly windowSeconds: number;
  /** While this instant lies ahead no run starts; null where the policy is not snoozed. */
  readonly snoozedUntil: string | null;
}

/** Whether a schedule is snoozed now; a snooze that is over counts for nothing. */
export function isSnoozed({ snoozedUntil }: PlannedSchedule, now: Instant): boolean {
  return snoozedUntil !== null && secondsOf(snoozedUntil) > secondsOf(now);
}

/** One pipeline that a due schedule starts. */
export type ScheduledRun = Pick<ScheduledPipelineOutcome, 'ref' | 'source' | 'user' | 'jobs' | 'variables'>;

/** What a due schedule leads to: the pipelines, and why others do not come about. */
export interface ScheduledRuns {
  readonly runs: readonly ScheduledRun[];
  /** `ref` is null where the reason concerns the schedule as a whole. */
  readonly refusals: readonly { readonly ref: string | null; readonly reason: string }[];
}
