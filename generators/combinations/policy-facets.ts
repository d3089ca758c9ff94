import type { PolicyOf, World } from '#engine';
import { type Facet, facetOf } from './facet.ts';
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

interface WithCiFile {
  readonly world: World;
  readonly policy: Pick<PolicyOf<'pipeline_execution_policy'>, 'content'>;
}

/** Whether the CI file that a policy runs exists. */
export function ciFileFacet<Subject extends WithCiFile>(): Facet<Subject> {
  return facetOf<Subject>()(
    'CI file',
    { 'is there': [], 'is missing': ['the CI file of the policy "{policy}" does not exist'] },
    ({ world, policy: { content } }) => {
      const [include] = content.include;
      const project = world.projects.find(({ fullPath }) => fullPath === include?.project);
      const isThere = world.repositoryFiles.some((row) => row.projectId === project?.id && row.path === include?.file);
      return isThere ? 'is there' : 'is missing';
    },
  );
}
