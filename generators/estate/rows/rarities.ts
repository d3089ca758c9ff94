import { WorldDraft } from '#fixtures';
import type { EstateLayout } from '../layout.ts';
import { estateNow } from '../moments.ts';
import { topics } from '../topics.ts';
import { organizationId, type Rows } from './rows.ts';

/** The instance, with one top-level group designated for the policies of everybody. */
export function* instances({ roots }: EstateLayout): Rows<'instances'> {
  for (const row of new WorldDraft(estateNow).rows('instances')) yield { ...row, policyGroupId: roots };
}

/** The one organization. */
export function* organizations(): Rows<'organizations'> {
  yield { id: organizationId, path: 'default', isolated: false };
}

/** Profiles of dynamic scans, of few projects. */
export function* dastProfiles(layout: EstateLayout): Rows<'dastProfiles'> {
  for (const id of rareProjects(layout, 0.2)) {
    yield { id: id * 2, projectId: id, kind: 'site', name: 'staging' };
    yield { id: id * 2 + 1, projectId: id, kind: 'scanner', name: 'passive' };
  }
}

/** Agents of clusters, of few projects. */
export function* clusterAgents(layout: EstateLayout): Rows<'clusterAgents'> {
  for (const id of rareProjects(layout, 0.3)) yield { id, projectId: id, name: 'production' };
}

function* rareProjects({ draw, ordinary }: EstateLayout, from: number): Generator<number> {
  for (let index = 0; index < ordinary; index += 1) {
    const drawn = draw(topics.projectRarities, index);
    if (drawn > from && drawn < from + 0.02) yield index + 1;
  }
}
