import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBelow, matchesFile } from '../../../engine/vulnerabilities/criteria.ts';

test.each([
  { glob: 'app/models/user.rb', file: 'app/models/user.rb', matches: true },
  { glob: 'app/*.rb', file: 'app/user.rb', matches: true },
  { glob: 'app/*.rb', file: 'app/models/user.rb', matches: false },
  { glob: '**/*.rb', file: 'user.rb', matches: true },
  { glob: '**/*.rb', file: '.hidden/user.rb', matches: true },
  { glob: 'app', file: 'app/user.rb', matches: false },
  { glob: 'lib/a+(b)/[c].rb', file: 'lib/a+(b)/[c].rb', matches: true },
  { glob: '!app/*.rb', file: 'lib/user.rb', matches: false },
  { glob: '!important/*.rb', file: '!important/user.rb', matches: true },
])('the file path `$glob` matches `$file`: $matches', ({ glob, file, matches }) => {
  expect(matchesFile(glob, file)).toBe(matches);
});

test.each([
  { directory: 'test', file: 'test/user_test.rb', below: true },
  { directory: 'test/', file: 'test/models/user_test.rb', below: true },
  { directory: 'test', file: 'test', below: true },
  { directory: 'test', file: 'tests/user_test.rb', below: false },
  { directory: 'test', file: 'app/test/user_test.rb', below: false },
  { directory: '**/test', file: 'app/test/models/user_test.rb', below: true },
  { directory: 'app/*/test', file: 'app/web/test/user_test.rb', below: true },
  { directory: 'app/*/test', file: 'app/web/user_test.rb', below: false },
  { directory: '/', file: 'app/user.rb', below: false },
  { directory: '!test', file: 'app/user.rb', below: false },
])('`$file` is in the directory `$directory`: $below', ({ directory, file, below }) => {
  expect(isBelow(directory, file)).toBe(below);
});

test('parentheses are part of a name', () => {
  expect(matchesFile('app/(shop)/*.ts', 'app/(shop)/page.ts')).toBe(true);
  expect(matchesFile('app/(shop|docs)/page.ts', 'app/docs/page.ts')).toBe(false);
});

test('no value of a policy makes matching throw', () => {
  const value = fc.string({ minLength: 1, unit: fc.constantFrom(...'a/*!()[]{}\\?+@.,|') });
  fc.assert(
    fc.property(value, (text) => {
      expect(typeof matchesFile(text, 'app/user.rb')).toBe('boolean');
      expect(typeof isBelow(text, 'app/user.rb')).toBe('boolean');
    }),
    { numRuns: 2000, seed: 20_260_115 },
  );
});
