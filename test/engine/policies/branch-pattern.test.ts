import { expect, test } from 'vitest';
import { fitsBranchPattern } from '../../../engine/policies/branch-pattern.ts';

test.each([
  ['main', 'main', true],
  ['main2', 'main', false],
  ['release/1/2', 'release/*', true],
  ['release', 'release/*', false],
  ['a.b', 'a.b', true],
  ['axb', 'a.b', false],
  ['anything', '*', true],
  ['v1-rc', 'v*-rc', true],
  ['a(b', 'a(b', true],
])('%s against %s: %s', (branch, pattern, fits) => {
  expect(fitsBranchPattern(branch, pattern)).toBe(fits);
});
