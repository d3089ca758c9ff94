import type { Trace } from '../evidence/trace.ts';
import type { PolicyKind } from '../policies/index.ts';
import type { Instance } from '../world/instance.ts';
import type { Placement } from './placement.ts';

const defaultLimit = 5;

/** The instance setting for each kind of policy whose number per configuration is limited. */
const settings = {
  approval_policy: 'approvalPolicyLimit',
  pipeline_execution_policy: 'pipelineExecutionPolicyLimit',
  scan_execution_policy: 'scanExecutionPolicyLimit',
  vulnerability_management_policy: 'vulnerabilityManagementPolicyLimit',
} as const satisfies Partial<Record<PolicyKind, keyof Instance>>;

/** What limits are looked up in. */
export type LimitedPlace = Pick<Placement, 'groups' | 'instance'>;

/** How many enabled policies of one kind each configuration may contribute there. */
export function policyLimit(kind: PolicyKind, { groups: [root], instance }: LimitedPlace, trace: Trace): number {
  if (!isLimited(kind)) return Number.POSITIVE_INFINITY;
  const ofRoot = root?.policyLimits[kind] ?? 0;
  const subject = `limit of ${kind} in ${root?.fullPath ?? 'no group'}`;
  if (trace.consult('LIM-001', ofRoot > 0, subject, `root group: ${ofRoot}`)) return ofRoot;
  return instance[settings[kind]] || defaultLimit;
}

function isLimited(kind: PolicyKind): kind is keyof typeof settings {
  return kind in settings;
}
