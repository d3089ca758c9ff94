import { Trace } from '../../evidence/trace.ts';
import type { Event } from '../../protocol/event.ts';
import { type Change, insert, nextId, remove } from '../../world/change.ts';
import type { World } from '../../world/world.ts';
import { mayBypassOnMergeRequest } from '../bypass/may-bypass.ts';
import { evaluatePolicies } from '../evaluate-policies.ts';
import { type MergeRequestContext, mergeRequestContext } from '../merge-request-context.ts';
import type { EvaluatedPolicy } from '../rule-result.ts';
import { dismissable, dismissalOf } from '../set-aside.ts';
import { onlyWarns } from '../warn-mode.ts';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

/** Somebody dismisses a policy on a merge request: only warnings can be, and with a reason. */
export function changesOfDismissal(world: World, event: Of<'policy_dismissed'>, trace: Trace): readonly Change[] {
  const context = mergeRequestContext(world, event.mergeRequestId);
  const policy = concernedPolicy(context, event);
  if (policy === undefined || event.reason.trim() === '') return [];
  const subject = `dismissal of \`${event.policyName}\``;
  const warns = onlyWarns(policy.enforced.policy, context.instance);
  if (!trace.consult('MRAP-141', warns, subject, 'does the policy only warn')) return [];
  const earlier = dismissalOf(context, policy);
  trace.consult('MRAP-143', earlier !== undefined, subject, 'replaces an earlier one');
  const { mergeRequestId, configurationId, policyName, userId, reason } = event;
  const row = { mergeRequestId, configurationId, policyName, userId, reason, ...dismissable(policy.rules) };
  return [
    ...(earlier === undefined ? [] : [remove('policyDismissals', earlier.id)]),
    insert('policyDismissals', { id: nextId(world, 'policyDismissals'), ...row }),
  ];
}

/** Somebody bypasses a policy on a merge request: an allowed actor, once, and with a reason. */
export function changesOfBypass(world: World, event: Of<'policy_bypassed'>, trace: Trace): readonly Change[] {
  const context = mergeRequestContext(world, event.mergeRequestId);
  const policy = concernedPolicy(context, event);
  if (policy === undefined) return [];
  const { mergeRequestId, configurationId, policyName, userId, reason } = event;
  const again = world.policyBypasses.some(
    (row) =>
      row.mergeRequestId === mergeRequestId && row.configurationId === configurationId && row.policyName === policyName,
  );
  const allowed = mayBypassOnMergeRequest(context, { policy: policy.enforced.policy, userId }, trace);
  const because = reason.trim() === '' ? 'no reason given' : `allowed: ${allowed}; bypassed before: ${again}`;
  const accepted = reason.trim() !== '' && allowed && !again;
  if (!trace.consult('MRAP-135', accepted, `bypass of \`${policyName}\``, because)) return [];
  const row = { mergeRequestId, configurationId, policyName, userId, reason };
  const audit = { projectId: context.project.id, name: 'policy_bypassed', details: `${policyName}: ${reason}` };
  return [
    insert('policyBypasses', { id: nextId(world, 'policyBypasses'), ...row }),
    insert('auditEvents', { id: nextId(world, 'auditEvents'), ...audit, createdAt: context.instance.now }),
  ];
}

function concernedPolicy(
  context: MergeRequestContext,
  { configurationId, policyName }: { readonly configurationId: number; readonly policyName: string },
): EvaluatedPolicy | undefined {
  return evaluatePolicies(context, new Trace()).find(
    ({ enforced }) => enforced.configuration.id === configurationId && enforced.policy.name === policyName,
  );
}
