import type { Trace } from '../evidence/trace.ts';
import type { PolicyDismissal } from '../world/policies.ts';
import type { MergeRequestContext } from './merge-request-context.ts';
import type { EvaluatedPolicy, EvaluatedRule } from './rule-result.ts';
import { onlyWarns } from './warn-mode.ts';

/** Whether somebody set a policy aside on this merge request: an allowed bypass, or the dismissal of a warning. */
export function isSetAside(context: MergeRequestContext, policy: EvaluatedPolicy, trace: Trace): boolean {
  return isBypassed(context, policy, trace) || isDismissed(context, policy, trace);
}

function isBypassed(
  { world, mergeRequest }: MergeRequestContext,
  { enforced }: EvaluatedPolicy,
  trace: Trace,
): boolean {
  const { policy, configuration } = enforced;
  const bypassed = world.policyBypasses.some(
    (row) =>
      row.mergeRequestId === mergeRequest.id &&
      row.configurationId === configuration.id &&
      row.policyName === policy.name,
  );
  if (policy.bypass_settings === undefined && !bypassed) return false;
  return trace.consult(
    'MRAP-136',
    bypassed,
    `policy \`${policy.name}\``,
    bypassed ? 'it was bypassed' : 'nobody bypassed it',
  );
}

function isDismissed(context: MergeRequestContext, policy: EvaluatedPolicy, trace: Trace): boolean {
  const subject = `policy \`${policy.enforced.policy.name}\``;
  if (!onlyWarns(policy.enforced.policy, context.instance)) return false;
  const dismissal = dismissalOf(context, policy);
  if (!trace.consult('MRAP-140', dismissal !== undefined, subject, 'a warning that somebody dismissed')) return false;
  return dismissal !== undefined && covers(dismissal, policy, trace);
}

/** The dismissal of a policy on this merge request. */
export function dismissalOf(
  { world, mergeRequest }: MergeRequestContext,
  { enforced }: EvaluatedPolicy,
): PolicyDismissal | undefined {
  return world.policyDismissals.find(
    (row) =>
      row.mergeRequestId === mergeRequest.id &&
      row.configurationId === enforced.configuration.id &&
      row.policyName === enforced.policy.name,
  );
}

/** Whether a dismissal covers all that the policy has against the merge request by now. */
export function covers(dismissal: PolicyDismissal, policy: EvaluatedPolicy, trace: Trace): boolean {
  const { findingUuids, licenses } = dismissable(policy.rules);
  const beyond = [
    ...findingUuids.filter((uuid) => !dismissal.findingUuids.includes(uuid)),
    ...licenses.filter((one) => !dismissal.licenses.includes(one)),
  ];
  const because = beyond.length === 0 ? 'nothing came since' : `came since: ${beyond.join(', ')}`;
  return trace.consult('MRAP-142', beyond.length === 0, `dismissal of \`${policy.enforced.policy.name}\``, because);
}

/** What a dismissal of these rules records: every finding, and every dependency with its license. */
export function dismissable(rules: readonly EvaluatedRule[]): Pick<PolicyDismissal, 'findingUuids' | 'licenses'> {
  const facts = rules.flatMap(({ result }) => (result.kind === 'fail' ? [result.facts] : []));
  return {
    findingUuids: [
      ...new Set(facts.flatMap(({ newFindings, existingFindings }) => [...newFindings, ...existingFindings])),
    ],
    licenses: facts.flatMap(({ licenses }) =>
      licenses.flatMap(({ license, dependencies }) => dependencies.map((name) => `${license}: ${name}`)),
    ),
  };
}
