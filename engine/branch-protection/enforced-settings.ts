import { onlyWarns } from '../approval/warn-mode.ts';
import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy, PolicyApprovalSettings } from '../policies/index.ts';
import { coveringPolicies } from '../scope/index.ts';
import { instanceOf, type World } from '../world/world.ts';

/** The approval policies of a project that set something about branches and do not just warn. */
export function policiesSetting(
  world: World,
  { projectId, sets }: { readonly projectId: number; readonly sets: (settings: PolicyApprovalSettings) => boolean },
  trace: Trace,
): readonly ApprovalPolicy[] {
  return coveringPolicies(world, { projectId, kind: 'approval_policy' }, trace)
    .map(({ policy }) => policy)
    .filter((policy) => sets(policy.approval_settings ?? {}))
    .filter((policy) => isEnforced(world, policy, trace));
}

/** False for a policy that only warns: it enforces no setting. */
export function isEnforced(world: World, policy: ApprovalPolicy, trace: Trace): boolean {
  const warns = onlyWarns(policy, instanceOf(world));
  return !trace.consult(
    'MRAP-125',
    warns,
    `settings of policy \`${policy.name}\``,
    warns ? 'it only warns' : 'it is enforced',
  );
}
