import type { Row } from '#engine';
import { below, pick } from '../draw.ts';
import { groupsOf } from '../groups.ts';
import { type EstateLayout, userIds } from '../layout.ts';
import { hoursAgo, someDate } from '../moments.ts';
import { hasGroupToken, hasProjectToken, memberOf, projectsOf } from '../projects.ts';
import { topics } from '../topics.ts';
import { organizationId, type Rows } from './rows.ts';

const scopes: readonly [readonly string[], ...(readonly string[])[]] = [
  ['api'],
  ['read_api'],
  ['read_repository'],
  ['read_repository', 'write_repository'],
  ['read_registry'],
];
const granularPermissions = ['read_project', 'read_merge_request', 'read_pipeline', 'create_merge_request'];

/** Personal tokens of two fifths of the people, then those of the bots of projects and groups. */
export function* accessTokens(layout: EstateLayout): Rows<'accessTokens'> {
  for (let person = 0; person < layout.people; person += 1) {
    const drawn = layout.draw(topics.personToken, person);
    if (drawn > 0.4) continue;
    const userId = userIds.person(layout, person);
    yield {
      ...standing(drawn * 2.5),
      id: userId,
      userId,
      kind: 'personal',
      granular: isGranular(drawn),
      scopes: isGranular(drawn) ? [] : pick(drawn * 2.5, scopes),
    };
  }
  for (const { index } of projectsOf(layout)) {
    if (!hasProjectToken(layout, index)) continue;
    const userId = userIds.projectBot(layout, index);
    yield {
      ...standing(layout.draw(topics.projectSettings, index + 1)),
      id: userId,
      userId,
      kind: 'project_access',
      granular: false,
      scopes: ['api'],
    };
  }
  for (const { index } of groupsOf(layout)) {
    if (!hasGroupToken(layout, index)) continue;
    const userId = userIds.groupBot(layout, index);
    yield {
      ...standing(layout.draw(topics.groupSettings, index)),
      id: userId,
      userId,
      kind: 'group_access',
      granular: false,
      scopes: ['api'],
    };
  }
}

function standing(drawn: number): Omit<Row<'accessTokens'>, 'id' | 'userId' | 'kind' | 'granular' | 'scopes'> {
  const fine = (drawn * 313) % 1;
  return {
    organizationId,
    name: 'automation',
    expiresAt: someDate(fine),
    revoked: fine > 0.93,
    previousTokenId: null,
    createdAt: hoursAgo(below(fine, 3_000)),
  };
}

function isGranular(drawn: number): boolean {
  return drawn < 0.06;
}

/** Where fine-grained tokens reach: a group each. */
export function* granularScopes(layout: EstateLayout): Rows<'granularScopes'> {
  for (let person = 0; person < layout.people; person += 1) {
    const drawn = layout.draw(topics.personToken, person);
    if (!isGranular(drawn)) continue;
    const id = userIds.person(layout, person);
    const namespaceId = below((drawn * 911) % 1, layout.groups) + 1;
    yield {
      id,
      accessTokenId: id,
      organizationId,
      access: 'selected_memberships',
      namespaceId,
      projectId: null,
      permissions: granularPermissions,
    };
  }
}

/** Deploy tokens of some projects and groups. */
export function* deployTokens(layout: EstateLayout): Rows<'deployTokens'> {
  const own = { scopes: ['read_repository', 'read_registry'] };
  let id = 0;
  for (let index = 0; index < layout.ordinary; index += 1) {
    const drawn = layout.draw(topics.projectRarities, index);
    if (drawn < 0.4 || drawn > 0.45) continue;
    id += 1;
    yield {
      ...own,
      id,
      ...named(id),
      projectId: index + 1,
      namespaceId: null,
      expiresAt: someDate((drawn * 101) % 1),
      revoked: drawn > 0.448,
    };
  }
  for (let group = 0; group < layout.groups; group += 1) {
    if (layout.draw(topics.groupToken, group) < 0.95) continue;
    id += 1;
    yield { ...own, id, ...named(id), projectId: null, namespaceId: group + 1, expiresAt: null, revoked: false };
  }
}

function named(id: number): Pick<Row<'deployTokens'>, 'name' | 'username'> {
  return { name: 'mirror', username: `gitlab+deploy-token-${id}` };
}

/** Deploy keys of some projects. */
export function* deployKeys(layout: EstateLayout): Rows<'deployKeys'> {
  let id = 0;
  for (const { index, group } of projectsOf(layout)) {
    const drawn = layout.draw(topics.projectRarities, index);
    if (drawn < 0.5 || drawn > 0.54) continue;
    id += 1;
    yield {
      id,
      userId: memberOf(layout, group, 1),
      projectId: index + 1,
      title: 'release machine',
      canPush: drawn < 0.51,
    };
  }
}

/** The tokens of flows that service accounts run on behalf of somebody. */
export function* oauthTokens(layout: EstateLayout): Rows<'oauthTokens'> {
  for (const { index, id, parent } of groupsOf(layout)) {
    if (parent !== null) return;
    const scopedUserId = userIds.person(layout, below(layout.draw(topics.groupMembers, index), layout.people));
    yield {
      id,
      userId: userIds.serviceAccount(layout, index),
      scopedUserId,
      scopes: ['api'],
      revoked: false,
      createdAt: hoursAgo(12),
    };
  }
}

/** The neighbours and groups whose jobs may come in, for some projects. */
export function* jobTokenAllowlistEntries(layout: EstateLayout): Rows<'jobTokenAllowlistEntries'> {
  let id = 0;
  for (const { index, group } of projectsOf(layout)) {
    const drawn = layout.draw(topics.projectAllowlist, index);
    if (drawn > 0.12) continue;
    id += 1;
    const whole = drawn < 0.04;
    const from = whole
      ? { targetProjectId: null, targetNamespaceId: group.root + 1 }
      : { targetProjectId: ((index + 1) % layout.ordinary) + 1, targetNamespaceId: null };
    yield { id, projectId: index + 1, direction: 'inbound', ...from, defaultPermissions: true, jobTokenPolicies: [] };
  }
}
