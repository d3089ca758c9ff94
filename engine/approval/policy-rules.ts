import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicyAction, RequireApprovalAction } from '../policies/index.ts';
import type { ApprovalSettingsOutcome, RuleOutcome } from '../protocol/outcome.ts';
import { approvalRule, type RuleDemand } from './approval-rule.ts';
import { actionApprovers } from './approvers/action-approvers.ts';
import { eligibleApprovers } from './approvers/eligible-approvers.ts';
import type { ProjectTeam } from './approvers/project-team.ts';
import type { MergeRequestContext } from './merge-request-context.ts';
import type { EvaluatedPolicy, EvaluatedRule } from './rule-result.ts';
import { isSetAside } from './set-aside.ts';

export interface PolicyRulesOptions {
  readonly settings: ApprovalSettingsOutcome;
  readonly team: ProjectTeam;
}

/**
 * The approval rules that a policy brings to a merge request: one for each action, which stands for all rules of the
 * policy. So one violated rule is enough, and two do not add up; every action has to be satisfied.
 */
export function policyRules(
  context: MergeRequestContext,
  { policy, ...options }: PolicyRulesOptions & { readonly policy: EvaluatedPolicy },
  trace: Trace,
): readonly RuleOutcome[] {
  const { name, actions = [] } = policy.enforced.policy;
  const setAside = isSetAside(context, policy, trace);
  const demanding = actions.filter(isRequireApproval);
  if (demanding.length === 0) return ruleWithoutAction(context, policy, trace);
  trace.consult(
    'MRAP-112',
    demanding.length > 1,
    `policy \`${name}\``,
    `${demanding.length} actions, all of which count`,
  );
  return demanding.map((action, at) => {
    const shown = demanding.length > 1 ? `${name} - Action ${at + 1}` : name;
    trace.consult('MRAP-014', demanding.length > 1, `policy \`${name}\``, `shown as ${shown}`);
    const of = { policy, action, shown, setAside, ...options };
    return grouped(
      policy.rules.map((rule) => ruleForAction(context, { ...of, rule }, trace)),
      shown,
      trace,
    );
  });
}

function isRequireApproval(action: ApprovalPolicyAction): action is RequireApprovalAction {
  return action.type === 'require_approval';
}

/** Without `require_approval` rules about scans and licenses still make an approval rule, which needs nobody. */
function ruleWithoutAction(
  context: MergeRequestContext,
  { enforced, rules }: EvaluatedPolicy,
  trace: Trace,
): readonly RuleOutcome[] {
  const { name } = enforced.policy;
  const first = rules.find(({ rule }) => rule.type !== 'any_merge_request');
  trace.consult(
    'MRAP-093',
    first === undefined,
    `policy \`${name}\``,
    'no require_approval action, and any_merge_request rules only',
  );
  if (first === undefined) return [];
  const eligible = new Set<number>();
  return [
    approvalRule(context, { name, policy: name, kind: first.rule.type, required: 0, eligible, ifInvalid: 'blocks' }),
  ];
}

/** The first rule that is not approved stands for all, else the first. */
function grouped(outcomes: readonly RuleOutcome[], shown: string, trace: Trace): RuleOutcome {
  const unapproved = outcomes.filter(({ approved }) => !approved);
  const because = `${outcomes.length} rules, ${unapproved.length} of them not approved`;
  trace.consult('MRAP-111', outcomes.length > 1, `approval rule \`${shown}\``, because);
  return (unapproved[0] ?? outcomes[0]) as RuleOutcome;
}

interface RuleForAction extends PolicyRulesOptions {
  readonly policy: EvaluatedPolicy;
  readonly rule: EvaluatedRule;
  readonly action: RequireApprovalAction;
  readonly shown: string;
  readonly setAside: boolean;
}

function ruleForAction(context: MergeRequestContext, of: RuleForAction, trace: Trace): RuleOutcome {
  const { policy, rule, action, shown, setAside, settings, team } = of;
  const { subject } = rule;
  const approvers = actionApprovers(context, { action, team, subject }, trace);
  const eligible = eligibleApprovers(context, approvers, { settings, subject, trace });
  const required = rule.demands && !setAside ? action.approvals_required : 0;
  const ifInvalid = invalidity(context, policy, { subject, tooFew: required > eligible.size }, trace);
  const outcome = approvalRule(context, {
    name: shown,
    policy: policy.enforced.policy.name,
    kind: rule.rule.type,
    required,
    eligible,
    ifInvalid,
  });
  consultForeignApprovals(context, outcome, { subject, trace });
  return outcome;
}

function invalidity(
  { world, project }: MergeRequestContext,
  { enforced }: EvaluatedPolicy,
  { subject, tooFew }: { readonly subject: string; readonly tooFew: boolean },
  trace: Trace,
): RuleDemand['ifInvalid'] {
  trace.consult('MRAP-119', tooFew, subject, 'more approvals are required than people may give');
  if (!tooFew) return 'blocks';
  const failsOpen = enforced.policy.fallback_behavior?.fail === 'open';
  const isPolicyProject = world.policyConfigurations.some((row) => row.policyProjectId === project.id);
  trace.consult('MRAP-145', isPolicyProject, subject, 'is the project itself a policy project');
  if (failsOpen) return 'is satisfied';
  return isPolicyProject ? 'is approved' : 'blocks';
}

function consultForeignApprovals(
  { world, mergeRequest }: MergeRequestContext,
  { approvedBy }: RuleOutcome,
  { subject, trace }: { readonly subject: string; readonly trace: Trace },
): void {
  const given = world.approvals.filter((row) => row.mergeRequestId === mergeRequest.id).length;
  if (given === 0) return;
  trace.consult(
    'MRAP-146',
    approvedBy.length < given,
    subject,
    `${approvedBy.length} of ${given} approvals come from eligible approvers`,
  );
}
