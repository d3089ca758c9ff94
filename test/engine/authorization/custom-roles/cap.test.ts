import { expect, test } from 'vitest';
import { capAtGroupLink, capAtProjectLink } from '../../../../engine/authorization/custom-roles/cap.ts';

const guest = { level: 10, memberRoleId: null };
const coder = { level: 10, memberRoleId: 1 };
const watcher = { level: 10, memberRoleId: 2 };
const developer = { level: 30, memberRoleId: null };
const fixer = { level: 30, memberRoleId: 3 };

const members = [guest, coder, watcher, developer, fixer];

test.each([
  ['a plain guest', guest, [guest, guest, guest, guest, guest]],
  ['a guest who reads code', coder, [guest, coder, watcher, coder, coder]],
  ['a guest who reads vulnerabilities', watcher, [guest, coder, watcher, watcher, watcher]],
  ['a plain developer', developer, [guest, coder, watcher, developer, developer]],
  ['a developer who manages vulnerabilities', fixer, [guest, coder, watcher, developer, fixer]],
])('a group link as %s', (_, link, expected) => {
  const left = members.map((member) => capAtGroupLink(member, link));

  expect(left).toEqual(expected);
});

test('a project link leaves plain roles only', () => {
  const left = members.map((member) => capAtProjectLink(member, fixer));

  expect(left).toEqual([guest, guest, guest, developer, developer]);
});
