import type { Trace } from '../evidence/trace.ts';
import type { PolicyKind } from '../policies/index.ts';
import type { World } from '../world/world.ts';
import type { EnforcedPolicy, PolicyOf } from './enforced-policy.ts';
import { placementOf } from './placement.ts';
import { surveyPolicies } from './survey-policies.ts';

/** The policies of one kind that cover a project: highest configuration first, file order within each. */
export function coveringPolicies<K extends PolicyKind>(
  world: World,
  { projectId, kind }: { readonly projectId: number; readonly kind: K },
  trace: Trace,
): readonly EnforcedPolicy<PolicyOf<K>>[] {
  const placement = placementOf(world, projectId);
  if (placement === undefined) return [];
  return surveyPolicies(placement, kind, trace).filter(({ standing }) => standing === 'covering');
}
