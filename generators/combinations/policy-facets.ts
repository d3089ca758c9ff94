import type { Facet } from './facet.ts';
import { facetOf } from './facet.ts';
import type { LinkedPolicy } from './scene.ts';

/** Where a policy is linked; whoever introduces the policy reads `{owner}`. */
export function governedFacet(): Facet<LinkedPolicy> {
  return facetOf<LinkedPolicy>()('governed', { project: [], group: [] }, ({ configuration }) =>
    configuration.projectId === null ? 'group' : 'project',
  );
}

/** Whether a policy has a scope; what is in a scope is combined by itself. */
export function scopeFacet(): Facet<LinkedPolicy> {
  return facetOf<LinkedPolicy>()(
    'scope',
    { none: [], 'of projects': ['the scope of the policy "{policy}" includes the project "{project}"'] },
    ({ policy }) => (policy.policy_scope === undefined ? 'none' : 'of projects'),
  );
}
