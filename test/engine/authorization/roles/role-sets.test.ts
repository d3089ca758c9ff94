import { expect, test } from 'vitest';
import { permissions } from '#catalogue';
import { holderOf, roleSet } from '../../../../engine/authorization/roles/role-sets.ts';

const sized = permissions.roleNames.filter((role) => 'effectiveSizes' in permissions.roles[role]);

test.each(sized)('%s has as many permissions as its files add up to', (role) => {
  const { effectiveSizes }: permissions.RoleDefinition = permissions.roles[role];

  const sizes = { project: roleSet(role, 'project').size, group: roleSet(role, 'group').size };

  expect(sizes).toEqual(effectiveSizes);
});

test('a planner has names that reporter and maintainer lack', () => {
  const lacking = ['reporter', 'maintainer'].map((role) => roleSet(role as 'reporter', 'project').has('destroy_issue'));

  expect(lacking).toEqual([false, false]);
  expect(roleSet('planner', 'project').has('destroy_issue')).toBe(true);
});

test('a maintainer does not inherit the security manager, an owner does', () => {
  expect(roleSet('maintainer', 'group').has('modify_security_policy')).toBe(false);
  expect(roleSet('owner', 'group').has('modify_security_policy')).toBe(true);
});

test('of what visitors may do in public an auditor has only the reading everywhere', () => {
  expect(holderOf(['auditor'], 'project', 'read_code')).toBe('auditor');
  expect(holderOf(['auditor'], 'project', 'create_issue')).toBeUndefined();
});
