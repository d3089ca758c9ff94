import type { Row } from '#engine';
import { type EstateGroup, groupsOf } from '../groups.ts';
import { type EstateLayout, userIds } from '../layout.ts';
import { someDate } from '../moments.ts';
import { usernameOf } from '../people.ts';
import { topics } from '../topics.ts';
import { organizationId, type Rows } from './rows.ts';

const plainLimits = {};
const widerLimits = { approval_policy: 10 };

/** Groups, and after them the namespaces of people who have projects of their own. */
export function* namespaces(layout: EstateLayout): Rows<'namespaces'> {
  for (const group of groupsOf(layout)) yield groupRow(layout, group);
  for (let index = 0; index < layout.personalNamespaces; index += 1) yield personalNamespace(layout, index);
}

function groupRow({ draw }: EstateLayout, group: EstateGroup): Row<'namespaces'> {
  const drawn = draw(topics.groupSettings, group.index);
  const top = group.parent === null;
  return {
    ...settings,
    id: group.id,
    kind: 'group',
    parentId: group.parent === null ? null : group.parent + 1,
    traversalIds: group.traversalIds,
    path: group.path,
    fullPath: group.fullPath,
    visibility: visibilityUnder(group.root),
    ownerId: null,
    shareWithGroupLock: drawn > 0.95,
    preventSharingOutsideHierarchy: top && drawn > 0.7,
    membershipLock: drawn > 0.98,
    resourceAccessTokenCreationAllowed: drawn > 0.05,
    granularTokensRequiredFrom: top && drawn > 0.9 ? someDate(drawn) : null,
    ipRestricted: top && drawn > 0.93,
    samlEnforced: top && drawn > 0.8,
    customRolesEnabled: true,
    personalAccessTokensDisabled: top && drawn > 0.97,
    archived: !top && drawn > 0.985,
    pendingDelete: !top && drawn < 0.005,
    policyLimits: top && drawn > 0.85 ? widerLimits : plainLimits,
  };
}

function personalNamespace(layout: EstateLayout, index: number): Row<'namespaces'> {
  const id = layout.groups + index + 1;
  const path = usernameOf(layout, index);
  const ownerId = userIds.person(layout, index);
  return { ...settings, id, traversalIds: [id], path, fullPath: path, ownerId };
}

/** What groups under some top-level groups show to everybody who is signed in. A child is never more visible. */
export function visibilityUnder(root: number): 'internal' | 'private' {
  return root % 9 === 4 ? 'internal' : 'private';
}

const settings = {
  id: 0,
  kind: 'user',
  organizationId,
  parentId: null,
  traversalIds: [],
  path: '',
  fullPath: '',
  visibility: 'public',
  ownerId: null,
  shareWithGroupLock: false,
  preventSharingOutsideHierarchy: false,
  membershipLock: false,
  resourceAccessTokenCreationAllowed: true,
  granularTokensRequiredFrom: null,
  ipRestricted: false,
  samlEnforced: false,
  customRolesEnabled: false,
  personalAccessTokensDisabled: false,
  archived: false,
  pendingDelete: false,
  policyLimits: plainLimits,
  repositoryPipelineAccess: null,
} as const satisfies Row<'namespaces'>;
