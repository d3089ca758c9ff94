import { expect, test } from 'vitest';
import { pathGlob } from '../../../engine/vulnerabilities/path-glob.ts';

test.each([
  ['app/*.rb', 'app/user.rb', true],
  ['app/*.rb', 'app/models/user.rb', false],
  ['app/**/*.rb', 'app/models/admin/user.rb', true],
  ['app/**/*.rb', 'app/user.rb', true],
  ['**/test', 'lib/a/test', true],
  ['app/us?r.rb', 'app/user.rb', true],
  ['app/us?r.rb', 'app/us/r.rb', false],
  ['app/{user,admin}.{rb,ts}', 'app/admin.ts', true],
  ['app/{user,admin}.rb', 'app/other.rb', false],
  ['app/[t-v]ser.rb', 'app/user.rb', true],
  ['app/[!u]ser.rb', 'app/user.rb', false],
  ['app/[z-a].rb', 'app/[z-a].rb', true],
  ['!app/user.rb', 'lib/other.rb', false],
  ['app/user+rb', 'app/userrb', false],
])('the glob %s and the path %s: %s', (glob, path, matches) => {
  expect(pathGlob(glob).test(path)).toBe(matches);
});
