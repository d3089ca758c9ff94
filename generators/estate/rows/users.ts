import type { Row } from '#engine';
import { below, pick } from '../draw.ts';
import { type EstateGroup, groupsOf } from '../groups.ts';
import { type EstateLayout, userIds } from '../layout.ts';
import { usernameOf } from '../people.ts';
import { hasGroupToken, hasProjectToken, isScheduled, memberOf, projectsOf } from '../projects.ts';
import { topics } from '../topics.ts';
import { organizationId, perRoot, type Rows } from './rows.ts';

const states = ['blocked', 'deactivated', 'banned', 'ldap_blocked'] as const;

/** People, then bots and service accounts. */
export function* users(layout: EstateLayout): Rows<'users'> {
  for (let person = 0; person < layout.people; person += 1) yield personRow(layout, person);
  for (const { index, id } of projectsOf(layout)) {
    if (isScheduled(layout, index)) {
      const bot = userIds.policyBot(layout, index);
      yield { ...robot, id: bot, username: `security_policy_project_${id}_bot`, type: 'security_policy_bot' };
    }
    if (hasProjectToken(layout, index)) {
      yield { ...robot, id: userIds.projectBot(layout, index), username: `project_${id}_bot`, type: 'project_bot' };
    }
  }
  for (const group of groupsOf(layout)) {
    if (hasGroupToken(layout, group.index)) yield groupBot(layout, group);
    if (group.parent === null) yield serviceAccount(layout, group);
  }
}

/** Everybody belongs to the one organization, and the first two own it. */
export function* organizationUsers(layout: EstateLayout): Rows<'organizationUsers'> {
  for (let person = 0; person < layout.people; person += 1) {
    const userId = userIds.person(layout, person);
    yield { id: person + 1, organizationId, userId, role: person < 2 ? 'owner' : 'user' };
  }
}

/** Two custom roles for each top-level group. */
export function* memberRoles({ roots }: EstateLayout): Rows<'memberRoles'> {
  for (let root = 0; root < roots; root += 1) {
    const id = root * perRoot.roles;
    const namespaceId = root + 1;
    yield { id: id + 1, namespaceId, name: 'Security reviewer', baseAccessLevel: 20, permissions: reviewing };
    yield { id: id + 2, namespaceId, name: 'Release engineer', baseAccessLevel: 30, permissions: releasing };
  }
}

/** Some people are banned from a top-level group. */
export function* groupBans(layout: EstateLayout): Rows<'groupBans'> {
  for (let root = 0; root < layout.roots; root += 1) {
    const person = below(layout.draw(topics.personState, layout.people + root), layout.people);
    yield { id: root + 1, namespaceId: root + 1, userId: userIds.person(layout, person) };
  }
}

const reviewing = ['read_vulnerability', 'admin_vulnerability', 'read_dependency'];
const releasing = ['admin_protected_branch', 'admin_cicd_variables'];

function personRow(layout: EstateLayout, person: number): Row<'users'> {
  const drawn = layout.draw(topics.personState, person);
  const username = usernameOf(layout, person);
  return {
    id: userIds.person(layout, person),
    organizationId,
    username,
    name: username,
    type: 'regular',
    state: drawn < 0.06 ? pick(drawn / 0.06, states) : 'active',
    external: drawn > 0.06 && drawn < 0.11,
    auditor: drawn > 0.998,
    admin: person === 0,
    confirmed: drawn < 0.99,
    termsAccepted: true,
    passwordExpired: drawn > 0.985 && drawn < 0.99,
    compositeIdentityEnforced: false,
    createdById: null,
    provisionedByNamespaceId: null,
    provisionedByProjectId: null,
  };
}

function groupBot(layout: EstateLayout, group: EstateGroup): Row<'users'> {
  const id = userIds.groupBot(layout, group.index);
  return {
    ...robot,
    id,
    username: `group_${group.id}_bot`,
    type: 'group_bot',
    createdById: memberOf(layout, group, 0),
  };
}

function serviceAccount(layout: EstateLayout, { index, id }: EstateGroup): Row<'users'> {
  return {
    ...robot,
    id: userIds.serviceAccount(layout, index),
    username: `service_account_group_${id}`,
    type: 'service_account',
    provisionedByNamespaceId: id,
  };
}

const robot = {
  id: 0,
  organizationId,
  username: '',
  name: 'bot',
  type: 'project_bot',
  state: 'active',
  external: false,
  auditor: false,
  admin: false,
  confirmed: true,
  termsAccepted: true,
  passwordExpired: false,
  compositeIdentityEnforced: false,
  createdById: null,
  provisionedByNamespaceId: null,
  provisionedByProjectId: null,
} as const satisfies Row<'users'>;
