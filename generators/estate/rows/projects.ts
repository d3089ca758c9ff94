import type { Row } from '#engine';
import type { EstateLayout } from '../layout.ts';
import { usernameOf } from '../people.ts';
import { policyProjectsOf, projectPath, projectsOf } from '../projects.ts';
import { topics } from '../topics.ts';
import { visibilityUnder } from './namespaces.ts';
import { organizationId, type Rows } from './rows.ts';

const plainFeatures = {};
const closedFeatures = { wiki: 'disabled', snippets: 'disabled' } as const;
const guardedFeatures = { security_and_compliance: 'members_only', builds: 'members_only' } as const;

/** Ordinary projects, personal ones, and policy projects. */
export function* projects(layout: EstateLayout): Rows<'projects'> {
  for (const { index, id, group } of projectsOf(layout)) {
    const path = projectPath(layout, index);
    const place = { id, namespaceId: group.id, path, fullPath: `${group.fullPath}/${path}` };
    yield projectRow(layout, { ...place, visibility: visibilityUnder(group.root) });
  }
  for (let index = 0; index < layout.personal; index += 1) {
    const owner = Math.floor(index / 2);
    const path = projectPath(layout, layout.ordinary + index);
    const fullPath = `${usernameOf(layout, owner)}/${path}`;
    const namespaceId = layout.groups + owner + 1;
    yield projectRow(layout, { id: layout.ordinary + index + 1, namespaceId, path, fullPath, visibility: 'private' });
  }
  for (const { id, group, path, fullPath } of policyProjectsOf(layout)) {
    yield projectRow(layout, { id, namespaceId: group.id, path, fullPath, visibility: 'private' });
  }
}

type Place = Pick<Row<'projects'>, 'id' | 'namespaceId' | 'path' | 'fullPath' | 'visibility'>;

function projectRow({ draw }: EstateLayout, { id, namespaceId, path, fullPath, visibility }: Place): Row<'projects'> {
  const drawn = draw(topics.projectSettings, id);
  const strict = drawn > 0.6;
  return {
    id,
    organizationId,
    namespaceId,
    path,
    fullPath,
    visibility,
    archived: drawn < 0.04,
    pendingDelete: drawn > 0.997,
    defaultBranch: branchFor(drawn),
    featureAccess: drawn < 0.8 ? plainFeatures : drawn < 0.95 ? closedFeatures : guardedFeatures,
    publicBuilds: drawn < 0.9,
    reporterAndPlannerCanApprove: false,
    preventApprovalByAuthor: strict,
    preventApprovalByCommitAuthor: drawn > 0.8,
    removeApprovalsWithNewCommit: strict,
    requirePasswordToApprove: drawn > 0.98,
    preventEditingApprovalRules: drawn > 0.7,
    onlyAllowMergeIfAllStatusChecksPassed: drawn > 0.5 && drawn < 0.52,
    jobTokenInboundEnabled: drawn > 0.03,
    jobTokenOutboundEnabled: false,
    jobTokenPushAllowed: drawn > 0.96,
    jobTokenCrossProjectPushAllowed: false,
    autoDevopsEnabled: false,
    ciConfigPath: '.gitlab-ci.yml',
    repositoryPipelineAccess: null,
  };
}

/** The default branch of a project. */
export function defaultBranchOf({ draw }: EstateLayout, project: number): string {
  const drawn = draw(topics.projectSettings, project + 1);
  return branchFor(drawn);
}

function branchFor(drawn: number): string {
  return drawn > 0.1 && drawn < 0.15 ? 'develop' : 'main';
}
