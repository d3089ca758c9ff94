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
])('the branch %s against the pattern %s: %s', (branch, pattern, matches) => {
  expect(matchesBranchPattern(branch, pattern)).toBe(matches);
});
