import fc from 'fast-check';
import type { PoliciesQuestion, World } from '#engine';
import { buildGroup, enforcePolicy, smallestPolicy, WorldDraft } from '#fixtures';
import { mostly } from '../frequencies.ts';
import { strayId } from '../references.ts';

/** The types of policy of which so many per configuration are in force, and the setting of the instance for each. */
export const limitedTypes = {
  approval_policy: 'approvalPolicyLimit',
  scan_execution_policy: 'scanExecutionPolicyLimit',
  vulnerability_management_policy: 'vulnerabilityManagementPolicyLimit',
} as const;
export type LimitedType = keyof typeof limitedTypes;

/** Where a limit is set: groups below the root have the setting too, without effect. */
export const limitPlaces = ['instance', 'root', 'subgroup'] as const;

/** A project two groups deep, with policies on one of the groups and a limit. */
export interface LimitPlan {
  readonly type: LimitedType;
  readonly policies: readonly { readonly enabled: boolean; readonly inScope: boolean }[];
  readonly on: 'root' | 'subgroup';
  readonly limit: number;
  readonly setOn: (typeof limitPlaces)[number];
}

/** The plan of such a world; its limits are about as high as there are policies. */
export function limitPlan(): fc.Arbitrary<LimitPlan> {
  const policy = fc.record({ enabled: mostly(true, [false]), inScope: mostly(true, [false]) });
  return fc.record({
    type: fc.constantFrom(...(Object.keys(limitedTypes) as LimitedType[])),
    policies: fc.array(policy, { minLength: 1, maxLength: 7 }),
    on: fc.constantFrom('root', 'subgroup'),
    limit: fc.integer({ min: 1, max: 7 }),
    setOn: fc.constantFrom(...limitPlaces),
  });
}

/** Makes the world of a plan; the same plan makes the same world. */
export function buildLimitWorld(plan: LimitPlan): { readonly world: World; readonly question: PoliciesQuestion } {
  const draft = new WorldDraft();
  const root = buildGroup(draft, 'acme');
  const subgroup = buildGroup(draft, 'tools', { parent: root });
  const project = draft.add('projects', { path: 'shop', fullPath: 'acme/tools/shop', namespaceId: subgroup.id });
  const groups = { root, subgroup };
  if (plan.setOn === 'instance') draft.change('instances', 1, { [limitedTypes[plan.type]]: plan.limit });
  else draft.change('namespaces', groups[plan.setOn].id, { policyLimits: { [plan.type]: plan.limit } });
  for (const [at, { enabled, inScope }] of plan.policies.entries()) {
    const policy = { ...smallestPolicy(plan.type, `Policy ${at + 1}`), enabled };
    const scope = inScope ? {} : { policy_scope: { projects: { including: [{ id: strayId }] } } };
    enforcePolicy(draft, { namespaceId: groups[plan.on].id }, { key: plan.type, policy: { ...policy, ...scope } });
  }
  return { world: draft.world, question: { kind: 'policies', projectId: project.id } };
}
