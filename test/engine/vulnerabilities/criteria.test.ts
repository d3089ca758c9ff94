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
])('`$file` is in the directory `$directory`: $below', ({ directory, file, below }) => {
  expect(isBelow(directory, file)).toBe(below);
});
