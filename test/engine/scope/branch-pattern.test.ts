import { expect, test } from 'vitest';
import { matchesBranchPattern } from '../../../engine/scope/branch-pattern.ts';

test.each([
  ['main', 'main', true],
  ['main', 'mai', false],
  ['release/1.0', 'release/*', true],
  ['release/', 'release/*', true],
  ['release', 'release/*', false],
  ['my-release/1.0', 'release/*', false],
  ['anything/at/all', '*', true],
  ['v1x0', 'v1.0*', false],
  ['fix-42-done', 'fix-*-done', true],
])('the branch %s against the pattern %s: %s', (branch, pattern, matches) => {
  expect(matchesBranchPattern(branch, pattern)).toBe(matches);
});
