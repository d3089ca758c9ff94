import type { Row } from '#engine';
import { below } from '../draw.ts';
import { type EstateGroup, groupsOf } from '../groups.ts';
import { type EstateLayout, userIds } from '../layout.ts';
import { someDate } from '../moments.ts';
import { hasGroupToken, hasProjectToken, isScheduled, memberOf, membersIn, projectsOf } from '../projects.ts';
import { topics } from '../topics.ts';
import { perRoot, type Rows } from './rows.ts';

/** Who is a member of what, and how. */
interface Membership {
  readonly userId: number;
  readonly namespaceId: number | null;
  readonly projectId: number | null;
  readonly standing: Standing;
}

type Standing = Pick<Row<'members'>, 'accessLevel' | 'memberRoleId' | 'expiresAt' | 'state'>;

/** Members of groups, then those of projects: people, bots and service accounts. */
export function* members(layout: EstateLayout): Rows<'members'> {
  let id = 0;
  for (const group of groupsOf(layout)) for (const one of ofGroup(layout, group)) yield memberRow(++id, one);
  for (const { index, group } of projectsOf(layout)) {
    for (const one of ofProject(layout, index, group)) yield memberRow(++id, one);
  }
}

/** Every column by its own name: to spread an object into another takes several times as long. */
function memberRow(id: number, { userId, namespaceId, projectId, standing }: Membership): Row<'members'> {
  return {
    id,
    userId,
    namespaceId,
    projectId,
    accessLevel: standing.accessLevel,
    memberRoleId: standing.memberRoleId,
    expiresAt: standing.expiresAt,
    state: standing.state,
    requestedAt: null,
    inviteEmail: null,
  };
}

function* ofGroup(layout: EstateLayout, group: EstateGroup): Generator<Membership> {
  const count = membersIn(group);
  const namespaceId = group.id;
  for (let place = 0; place < count; place += 1) {
    const drawn = layout.draw(topics.groupMemberLevel, group.index * 10_000 + place);
    const level = place === 0 ? 50 : place < 3 ? 40 : levelFor(drawn);
    const standing = standingFor(drawn, level, group.root);
    yield { userId: memberOf(layout, group, place), namespaceId, projectId: null, standing };
  }
  if (hasGroupToken(layout, group.index)) {
    yield { userId: userIds.groupBot(layout, group.index), namespaceId, projectId: null, standing: robots.developer };
  }
  if (group.parent === null) {
    const userId = userIds.serviceAccount(layout, group.index);
    yield { userId, namespaceId, projectId: null, standing: robots.developer };
  }
}

function* ofProject(layout: EstateLayout, index: number, { root }: EstateGroup): Generator<Membership> {
  const drawn = layout.draw(topics.projectMembers, index);
  const projectId = index + 1;
  const count = drawn < 0.5 ? 0 : below(drawn * 2 - 1, 4) + 1;
  const first = below((drawn * 8_191) % 1, layout.people);
  for (let place = 0; place < count; place += 1) {
    const own = (drawn * (4_093 + place * 2)) % 1;
    const userId = userIds.person(layout, (first + place) % layout.people);
    const standing = standingFor(own, place === 0 ? 40 : levelFor(own), root);
    yield { userId, namespaceId: null, projectId, standing };
  }
  if (isScheduled(layout, index)) {
    yield { userId: userIds.policyBot(layout, index), namespaceId: null, projectId, standing: robots.guest };
  }
  if (hasProjectToken(layout, index)) {
    yield { userId: userIds.projectBot(layout, index), namespaceId: null, projectId, standing: robots.maintainer };
  }
}

function levelFor(drawn: number): number {
  if (drawn < 0.55) return 30;
  if (drawn < 0.7) return 20;
  if (drawn < 0.8) return 10;
  if (drawn < 0.86) return 15;
  return drawn < 0.96 ? 40 : 50;
}

/** Few memberships end or carry a custom role; an invitation may still be waiting. */
function standingFor(drawn: number, accessLevel: number, root: number): Standing {
  const fine = (drawn * 131) % 1;
  const custom = fine < 0.08 ? customRole(accessLevel, root) : null;
  return {
    accessLevel,
    memberRoleId: custom,
    expiresAt: fine > 0.95 ? someDate(drawn) : null,
    state: fine > 0.94 && fine < 0.95 ? 'awaiting' : 'active',
  };
}

/** A custom role counts only on the level that it builds on. */
function customRole(accessLevel: number, root: number): number | null {
  if (accessLevel === 20) return root * perRoot.roles + 1;
  return accessLevel === 30 ? root * perRoot.roles + 2 : null;
}

const robots = {
  guest: { accessLevel: 10, memberRoleId: null, expiresAt: null, state: 'active' },
  developer: { accessLevel: 30, memberRoleId: null, expiresAt: null, state: 'active' },
  maintainer: { accessLevel: 40, memberRoleId: null, expiresAt: null, state: 'active' },
} as const satisfies Readonly<Record<string, Standing>>;

/** Projects shared with a group of the same estate, at most once each. */
export function* projectGroupLinks(layout: EstateLayout): Rows<'projectGroupLinks'> {
  let id = 0;
  for (const { index, group } of projectsOf(layout)) {
    const drawn = layout.draw(topics.projectShare, index);
    if (drawn > 0.05) continue;
    id += 1;
    const namespaceId = other({ among: layout.groups, than: group.index, drawn: drawn * 20 }) + 1;
    yield {
      id,
      projectId: index + 1,
      namespaceId,
      accessLevel: drawn < 0.03 ? 30 : 40,
      memberRoleId: null,
      expiresAt: drawn > 0.045 ? someDate(drawn * 20) : null,
    };
  }
}

/** Groups shared with a group of the same estate, at most once each. */
export function* groupGroupLinks(layout: EstateLayout): Rows<'groupGroupLinks'> {
  let id = 0;
  for (let group = 0; group < layout.groups; group += 1) {
    const drawn = layout.draw(topics.groupShare, group);
    if (drawn > 0.06) continue;
    id += 1;
    const sharedWith = other({ among: layout.groups, than: group, drawn: drawn * 16 }) + 1;
    yield {
      id,
      sharedNamespaceId: group + 1,
      sharedWithNamespaceId: sharedWith,
      accessLevel: drawn < 0.03 ? 20 : 30,
      memberRoleId: null,
      expiresAt: null,
    };
  }
}

function other({
  among,
  than,
  drawn,
}: {
  readonly among: number;
  readonly than: number;
  readonly drawn: number;
}): number {
  const found = below(drawn % 1, among);
  return found === than ? (found + 1) % among : found;
}
