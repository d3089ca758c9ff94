import type { EstateLayout } from '../layout.ts';
import { estateNow } from '../moments.ts';
import { topics } from '../topics.ts';
import { organizationId, type Rows } from './rows.ts';

/** The instance, with one top-level group designated for the policies of everybody. */
export function* instances({ roots }: EstateLayout): Rows<'instances'> {
  yield {
    id: 1,
    now: estateNow,
    version: '18.10',
    deployment: 'self_managed',
    ultimate: true,
    flags: {},
    policyGroupId: roots,
    approvalPolicyLimit: null,
    pipelineExecutionPolicyLimit: null,
    scanExecutionPolicyLimit: null,
    vulnerabilityManagementPolicyLimit: null,
    scanExecutionActionLimit: 10,
    globalGroupApprovers: false,
    repositoryPipelineAccess: true,
    accessTokensDisabled: false,
    externalAuthorization: false,
    granularTokensEnforced: false,
    adminMode: false,
    jobTokenAllowlistEnforced: false,
    autoDevopsEnabled: false,
    catalogProjectsAllowlist: [],
  };
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
