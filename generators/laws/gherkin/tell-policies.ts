import {
  type ApprovalPolicy,
  type EnforcedPolicy,
  type RequireApprovalAction,
  readPolicyDocument,
  type World,
} from '#engine';
import { type Line, note, placeName } from './story.ts';
import { tellBypasses } from './tell-machines.ts';
import { tellPipelinePolicy } from './tell-pipeline-policies.ts';
import { tellRule } from './tell-rules.ts';
import { tellScanPolicy } from './tell-scan-policies.ts';
import { tellSchedulePolicy } from './tell-schedules.ts';
import { tellVulnerabilityPolicy } from './tell-vulnerability-policies.ts';

/** The policies of every policy file, and the experiments that it takes part in. */
export function tellPolicies(world: World): readonly Line[] {
  return world.policyConfigurations.flatMap((configuration) => {
    const container = placeName(world, configuration);
    const file = world.policyFiles.find(({ policyProjectId }) => policyProjectId === configuration.policyProjectId);
    const { policies, experiments } = readPolicyDocument(file?.content ?? '');
    return [
      ...policies.flatMap((policy) => tellAnyPolicy(world, container, policy)),
      ...Object.entries(experiments).map(([experiment, { enabled }]) => {
        const part = enabled ? 'takes part in' : 'leaves';
        return `the policy file of "${container}" ${part} the experiment "${experiment}"`;
      }),
    ];
  });
}

function tellAnyPolicy(world: World, container: string, policy: EnforcedPolicy['policy']): readonly Line[] {
  switch (policy.kind) {
    case 'approval_policy':
      return tellPolicy(world, container, policy);
    case 'pipeline_execution_policy':
      return tellPipelinePolicy(world, container, policy);
    case 'scan_execution_policy':
      return tellScanPolicy(world, container, policy);
    case 'pipeline_execution_schedule_policy':
      return tellSchedulePolicy(world, container, policy);
    case 'vulnerability_management_policy':
      return tellVulnerabilityPolicy(world, container, policy);
    case 'ci_component_publishing_policy':
      return [note(`"${container}" is governed by the ${policy.kind} ${JSON.stringify(policy.name)}`)];
  }
}

function tellPolicy(world: World, container: string, policy: ApprovalPolicy): readonly Line[] {
  const { name, rules, policy_scope: scope } = policy;
  const told = rules.map((rule, at) => ({ rule, ...tellRule(name, rule, at === 0) }));
  const untellable = told.some(({ about }, at) => about === null || (at > 0 && !isFurtherRule(about)));
  // Half a policy would be another policy: what no steps can make is shown as it is written.
  if (untellable) return [note(`"${container}" is governed by this policy: ${JSON.stringify(policy)}`)];
  return [
    ...told.flatMap(({ about, changes }, at) => [
      at === 0
        ? `"${container}" is governed by the policy "${name}" ${about}`
        : `the policy "${name}" also has a rule ${about}`,
      ...changes,
    ]),
    ...tellActions(world, policy),
    ...tellTraits(policy),
    ...tellBypasses(world, policy),
    ...(scope === undefined ? [] : [note(`policy "${name}": policy_scope: ${JSON.stringify(scope)}`)]),
  ];
}

function isFurtherRule(about: string | null): boolean {
  return about === 'about any merge request' || about?.startsWith('about new ') === true;
}

function tellActions(world: World, { name, actions = [] }: ApprovalPolicy): readonly Line[] {
  const demands = actions.filter((action) => action.type === 'require_approval');
  const quiet = actions.some((action) => action.type === 'send_bot_message' && !action.enabled);
  const [only, ...others] = demands;
  return [
    ...(only === undefined ? [`the policy "${name}" demands no approval`] : [tellDemand(world, name, only)]),
    ...others.map((action) => tellFurtherDemand(world, name, action)),
    ...(quiet ? [`the policy "${name}" keeps the bot quiet`] : []),
  ];
}

function tellDemand(world: World, name: string, action: RequireApprovalAction): Line {
  const { approvals_required: count, role_approvers: roles, user_approvers: users, group_approvers: groups } = action;
  const approvals = `the policy "${name}" needs ${count} ${count === 1 ? 'approval' : 'approvals'}`;
  const [kinds, all] = [
    [roles, users, groups].filter((list) => list !== undefined),
    [...(roles ?? []), ...(users ?? []), ...(groups ?? [])],
  ];
  if (kinds.length !== 1 || all.length !== 1) return note(`policy "${name}": action: ${JSON.stringify(action)}`);
  if (roles !== undefined) return `${approvals} from ${String(all[0])}s`;
  if (groups !== undefined) return `${approvals} from the group "${String(all[0])}"`;
  return `${approvals} from ${nameOf(world, String(all[0]))}`;
}

function tellFurtherDemand(world: World, name: string, action: RequireApprovalAction): Line {
  const [only, ...others] = action.user_approvers ?? [];
  const plain =
    only !== undefined &&
    others.length === 0 &&
    action.role_approvers === undefined &&
    action.group_approvers === undefined;
  const { approvals_required: count } = action;
  if (!plain) return note(`policy "${name}": a further action: ${JSON.stringify(action)}`);
  return `the policy "${name}" also needs ${count} ${count === 1 ? 'approval' : 'approvals'} from ${nameOf(world, only)}`;
}

function nameOf(world: World, username: string): string {
  return world.users.find((user) => user.username === username)?.name ?? 'Nobody';
}

const settingWords: Readonly<Record<string, string>> = {
  prevent_approval_by_author: 'prevents approval by the author',
  prevent_approval_by_commit_author: 'prevents approval by committers',
  remove_approvals_with_new_commit: 'removes approvals with new commits',
  require_password_to_approve: 'requires a password to approve',
  prevent_pushing_and_force_pushing: 'prevents pushing and force pushing',
  block_branch_modification: 'blocks branch modification',
  block_group_branch_modification: 'blocks group branch modification',
};

function tellTraits(policy: ApprovalPolicy): readonly Line[] {
  const name = `the policy "${policy.name}"`;
  const settings = Object.entries(policy.approval_settings ?? {});
  const [pair, ...pairs] = policy.bypass_settings?.branches ?? [];
  return [
    ...(policy.enabled ? [] : [`${name} is disabled`]),
    ...(policy.fallback_behavior?.fail === 'open' ? [`${name} fails open`] : []),
    ...(policy.enforcement_type === 'warn' ? [`${name} only warns`] : []),
    ...settings.flatMap(([key, value]) =>
      value === true && settingWords[key] !== undefined ? [`${name} ${settingWords[key]}`] : [],
    ),
    // Of groups, to say no is to say something.
    ...settings.flatMap(([key, value]) =>
      value === false && key === 'block_group_branch_modification'
        ? [`${name} does not block group branch modification`]
        : [],
    ),
    ...settings.flatMap(([key, value]) =>
      value !== false && (value !== true || settingWords[key] === undefined)
        ? [note(`policy "${policy.name}": ${key}: ${JSON.stringify(value)}`)]
        : [],
    ),
    ...(pair === undefined || pairs.length > 0
      ? []
      : [
          `merge requests from "${pair.source.name ?? pair.source.pattern}" to "${pair.target.name ?? pair.target.pattern}" bypass ${name}`,
        ]),
  ];
}
