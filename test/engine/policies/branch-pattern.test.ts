import { expect, test } from 'vitest';
import { matchesBranchPattern } from '../../../engine/policies/branch-pattern.ts';

test.each([
  ['main', 'main', true],
  ['main', 'mai', false],
  ['main2', 'main', false],
  ['release/1/2', 'release/*', true],
  ['release/', 'release/*', true],
  ['release', 'release/*', false],
  ['my-release/1.0', 'release/*', false],
  ['a.b', 'a.b', true],
  ['axb', 'a.b', false],
  ['v1x0', 'v1.0*', false],
  ['anything/at/all', '*', true],
  ['fix-42-done', 'fix-*-done', true],
  ['a(b', 'a(b', true],
  ['v1.0-rc', 'v1.0*', true],
  ['v1x0-rc', 'v1.0*', false],
  ['a+b-c', 'a+b*', true],
  ['aab-c', 'a+b*', false],
  ['a(b)-c', 'a(b)*', true],
  ['[x]{2}|y$', '[x]{2}|y$*', true],
  ['xx', '[x]{2}|y$*', false],
  ['^a?\\b', '^a?\\*', true],
  ['Release/1', 'release/*', false],
  ['two\nlines', 'two*', true],
])('the branch %s against the pattern %s: %s', (branch, pattern, matches) => {
  expect(matchesBranchPattern(branch, pattern)).toBe(matches);
});
