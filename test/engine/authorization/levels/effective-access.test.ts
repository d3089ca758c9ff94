import { expect, test } from 'vitest';
import {
  buildGroup,
  buildMember,
  buildProject,
  buildUser,
  type RoleWord,
  shareGroup,
  shareProject,
  WorldDraft,
} from '#fixtures';
import { effectiveAccessLevel } from '../../../../engine/authorization/levels/effective-access.ts';

function draftWithTwoHierarchies() {
  const draft = new WorldDraft();
  const acme = buildGroup(draft, 'acme');
  const shop = buildGroup(draft, 'shop', { parent: acme });
  const partner = buildGroup(draft, 'partner');
  const team = buildGroup(draft, 'team', { parent: partner });
  return {
    draft,
    acme,
    shop,
    partner,
    team,
    api: buildProject(draft, 'api', { group: shop }),
    user: buildUser(draft, 'Ana'),
  };
}

test('sharing a group passes over inherited members of the invited group', () => {
  const { draft, acme, partner, team, api, user } = draftWithTwoHierarchies();
  shareGroup(draft, acme, { with: team, as: 'developer' });
  buildMember(draft, user, { role: 'owner', of: partner });

  const level = effectiveAccessLevel(draft.world, user.id, { kind: 'project', id: api.id });

  expect(level).toBe(0);
});

test('sharing a project admits inherited members of the invited group', () => {
  const { draft, partner, team, api, user } = draftWithTwoHierarchies();
  shareProject(draft, api, { with: team, as: 'developer' });
  buildMember(draft, user, { role: 'owner', of: partner });

  const level = effectiveAccessLevel(draft.world, user.id, { kind: 'project', id: api.id });

  expect(level).toBe(30);
});

test('groups that share one another give what each gives by itself', () => {
  const { draft, acme, partner, api, user } = draftWithTwoHierarchies();
  shareGroup(draft, acme, { with: partner, as: 'reporter' });
  shareGroup(draft, partner, { with: acme, as: 'owner' });
  buildMember(draft, user, { role: 'maintainer', of: partner });

  const level = effectiveAccessLevel(draft.world, user.id, { kind: 'project', id: api.id });

  expect(level).toBe(20);
});

test.each<readonly [RoleWord, RoleWord, number]>([
  ['planner', 'reporter', 15],
  ['security manager', 'reporter', 20],
  ['security manager', 'developer', 25],
  ['owner', 'guest', 10],
])('%s capped at %s has level %i', (role, as, expected) => {
  const { draft, acme, partner, shop, user } = draftWithTwoHierarchies();
  shareGroup(draft, acme, { with: partner, as });
  buildMember(draft, user, { role, of: partner });

  const level = effectiveAccessLevel(draft.world, user.id, { kind: 'group', id: shop.id });

  expect(level).toBe(expected);
});

test('the same shares in another order give the same level', () => {
  const orders = [
    ['reporter', 'maintainer'],
    ['maintainer', 'reporter'],
  ] as const;

  const levels = orders.map((caps) => {
    const { draft, acme, partner, team, api, user } = draftWithTwoHierarchies();
    const groups = { reporter: partner, maintainer: team };
    for (const as of caps) shareGroup(draft, acme, { with: groups[as], as });
    buildMember(draft, user, { role: 'owner', of: partner });
    buildMember(draft, user, { role: 'developer', of: team });
    return effectiveAccessLevel(draft.world, user.id, { kind: 'project', id: api.id });
  });

  expect(levels).toEqual([30, 30]);
});

test('a project that does not exist gives no level', () => {
  const { draft, user } = draftWithTwoHierarchies();

  expect(effectiveAccessLevel(draft.world, user.id, { kind: 'project', id: 99 })).toBe(0);
});
