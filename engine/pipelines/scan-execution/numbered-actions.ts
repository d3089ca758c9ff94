import { type ScanKind, scanKinds } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import { canonicalText } from '../../policies/canonical-text.ts';
import type { ScanExecutionAction } from '../../policies/index.ts';
import { type EnforcedScanPolicy, subjectOf } from './active-policies.ts';

/** An action that becomes jobs, with the number that their names end in. */
export interface NumberedAction {
  readonly action: ScanExecutionAction;
  readonly scan: Exclude<ScanKind, 'cluster_image_scanning'>;
  readonly index: number;
  /** The first policy that asks for it. */
  readonly enforced: EnforcedScanPolicy;
  /** What evidence names: the policy and the scan. */
  readonly subject: string;
}

/**
 * The actions of some policies as one list without repetitions. DAST and all other scans are numbered apart, each
 * from 0; what becomes no job takes no number.
 */
export function numberedActions(
  policies: readonly EnforcedScanPolicy[],
  limit: number,
  trace: Trace,
): readonly NumberedAction[] {
  const asked = policies.flatMap((enforced) => firstActions(enforced, limit, trace));
  const runnable = withoutRepetitions(asked, trace).flatMap((one) => runnableAction(one, trace));
  const counters = { dast: 0, others: 0 };
  return runnable.map((one) => {
    const counter = one.scan === 'dast' ? 'dast' : 'others';
    const index = counters[counter];
    counters[counter] += 1;
    trace.consult('SEP-022', one.scan === 'dast', one.subject, `number ${index}`);
    return { ...one, index };
  });
}

interface AskedAction {
  readonly action: ScanExecutionAction;
  readonly enforced: EnforcedScanPolicy;
}

/** No more actions of a policy run than the instance allows; its limit 0 stands for no cut. */
function firstActions(enforced: EnforcedScanPolicy, limit: number, trace: Trace): readonly AskedAction[] {
  const { actions } = enforced.policy;
  const cut = limit > 0 && actions.length > limit;
  trace.consult('SEP-020', cut, subjectOf(enforced), `${actions.length} actions, ${limit === 0 ? 'all' : limit} run`);
  return (cut ? actions.slice(0, limit) : actions).map((action) => ({ action, enforced }));
}

function withoutRepetitions(asked: readonly AskedAction[], trace: Trace): readonly AskedAction[] {
  const seen = new Set<string>();
  return asked.filter(({ action, enforced }) => {
    const key = canonicalText(action);
    const repeated = seen.has(key);
    seen.add(key);
    const because = repeated ? 'the same action as an earlier one' : 'unlike all earlier actions';
    return !trace.consult('SEP-020', repeated, `${subjectOf(enforced)}, ${action.scan}`, because);
  });
}

function runnableAction(asked: AskedAction, trace: Trace): readonly Omit<NumberedAction, 'index'>[] {
  const { scan } = asked.action;
  const known = (scanKinds as readonly string[]).includes(scan);
  const subject = `${subjectOf(asked.enforced)}, ${scan}`;
  const because = known ? 'run by agents' : 'not known';
  const dropped = !known || scan === 'cluster_image_scanning';
  if (trace.consult('SEP-021', dropped, subject, dropped ? because : 'becomes jobs')) return [];
  return [{ ...asked, scan: scan as NumberedAction['scan'], subject }];
}
