import { expect, test } from 'vitest';
import { permissions } from '#catalogue';
import { type Grantee, grantsOf } from '../../../targets/authorization/grants.ts';

test.each([
  ['push_code', 'project', ['developer', 'maintainer', 'owner', 'admin']],
  ['_read_public_build', 'project', []],
  ['no_such_permission', 'project', []],
] as const)('%s in a %s belongs to %j', (name, scope, expected) => {
  expect([...grantsOf(name, scope).keys()]).toEqual(expected);
});

test('roles are no ladder: planners destroy issues, maintainers do not', () => {
  const grants = grantsOf('destroy_issue', 'project');

  expect(grants.has('planner')).toBe(true);
  expect(grants.has('maintainer')).toBe(false);
});

test('a licensed feature belongs to those who have it by the documentation, with the license', () => {
  expect(grantsOf('read_vulnerability', 'project').get('developer')).toContain('licensed');
});

test('no documented row lets a role in by one of several circumstances, which one list of needs could not say', () => {
  const rows: readonly permissions.MatrixRow[] = [...permissions.projectMatrix, ...permissions.groupMatrix];
  const several = rows.filter(({ exceptions = [] }) =>
    permissions.memberRoles.some((role) => exceptions.filter(({ roles }) => roles.includes(role)).length > 1),
  );

  expect(several.map(({ action }) => action)).toEqual([]);
});

test('every name of a documented table belongs to somebody, unless the table says nobody', () => {
  const rows: readonly permissions.MatrixRow[] = permissions.projectMatrix;
  const lost = rows.filter(({ area, action, grants, exceptions = [] }) => {
    const holders = grantsOf(`${area}:${action}`, 'project');
    const roles = [...grants, ...exceptions.flatMap((one) => one.roles)].filter((role) => role !== 'non_member');
    return !roles.every((role) => holders.has(role satisfies Grantee));
  });

  expect(lost.map(({ action }) => action)).toEqual([]);
});
