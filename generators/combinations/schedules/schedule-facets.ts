import { type Facet, facetOf } from '../facet.ts';
import type { Scene } from '../scene.ts';

/** What a scheduled pipeline meets in its project. */
export function surroundingFacets(): readonly Facet<Scene & { readonly projectId: number }>[] {
  const facet = facetOf<Scene & { readonly projectId: number }>();
  return [
    facet('policy bot', { none: [], 'is there': ['"{project}" has a policy bot'] }, ({ world, projectId }) => {
      const bots = world.users.filter(({ type }) => type === 'security_policy_bot').map(({ id }) => id);
      const isThere = world.members.some((row) => row.projectId === projectId && bots.includes(row.userId ?? 0));
      return isThere ? 'is there' : 'none';
    }),
    facet(
      'project',
      {
        'without configuration': [],
        'with jobs': ['the CI configuration of "{project}" has these jobs:\n| job     | stage |\n| compile | build |'],
      },
      ({ world, projectId }) => {
        const path = world.projects.find(({ id }) => id === projectId)?.ciConfigPath;
        const isThere = world.repositoryFiles.some((row) => row.projectId === projectId && row.path === path);
        return isThere ? 'with jobs' : 'without configuration';
      },
    ),
  ];
}
