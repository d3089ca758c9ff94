import type { Trace } from '../../evidence/trace.ts';
import { isSupportedCadence } from '../../policies/cadence.ts';
import type { ScheduleScanRule } from '../../policies/index.ts';
import { coveringPolicies } from '../../scope/index.ts';
import type { PlannedSchedule } from '../schedules/planned-schedule.ts';
import { type EnforcedScanPolicy, subjectOf } from './active-policies.ts';
import { cronOf } from './cadence.ts';
import type { ScheduledScans } from './contract.ts';

// The zone of the server, which no setting of the world changes.
const serverZone = 'UTC';

/** Every schedule rule of the scan execution policies that cover a project, due or not. */
export const scheduledScans: ScheduledScans = (world, projectId, trace) =>
  coveringPolicies(world, { projectId, kind: 'scan_execution_policy' }, trace).flatMap((enforced) => {
    const planned = enforced.policy.rules.flatMap((rule, ruleIndex) =>
      rule.type === 'schedule' ? [plannedSchedule(rule, ruleIndex, enforced)] : [],
    );
    explain(enforced, planned, trace);
    return planned;
  });

function plannedSchedule(rule: ScheduleScanRule, ruleIndex: number, enforced: EnforcedScanPolicy): PlannedSchedule {
  return {
    policyType: 'scan_execution_policy',
    policy: enforced.policy.name,
    configurationId: enforced.configuration.id,
    policyIndex: enforced.index,
    ruleIndex,
    cron: cronOf(rule.cadence),
    timezone: rule.timezone || serverZone,
    windowSeconds: rule.time_window?.value ?? 0,
    snoozedUntil: null,
  };
}

function explain(enforced: EnforcedScanPolicy, planned: readonly PlannedSchedule[], trace: Trace): void {
  const subject = subjectOf(enforced);
  trace.consult('SEP-053', planned.length === 0, subject, `${planned.length} schedule rules`);
  for (const { windowSeconds, ruleIndex, cron, timezone } of planned) {
    const because = windowSeconds > 0 ? `spread over ${windowSeconds} seconds` : 'starts at once';
    trace.consult('SEP-051', windowSeconds > 0, `${subject}, rule ${ruleIndex + 1}`, because);
    trace.consult('SEP-055', !isSupportedCadence(cron), `${subject}, rule ${ruleIndex + 1}`, `${cron} in ${timezone}`);
  }
}
