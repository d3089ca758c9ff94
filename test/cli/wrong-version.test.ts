import { execFileSync } from 'node:child_process';
import { chownSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { assay, folderWith } from './assay.ts';

// A server that is too old: Debian 12 has PostgreSQL 15. As root it runs as the user `nobody`, since it refuses root.
const programs = globSync('/usr/lib/postgresql/{13,14,15}/bin').at(-1);
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
if (programs === undefined)
  console.warn('skipped: no PostgreSQL older than 16 is installed (Debian 12: apt-get install postgresql)');

describe.runIf(programs !== undefined)('an external Postgres of an old version', () => {
  const data = temporaryFolder();
  const options = { ...nobody, stdio: 'ignore' as const };

  beforeAll(() => {
    if (nobody.uid !== undefined) chownSync(data, nobody.uid, nobody.gid);
    execFileSync(`${programs}/initdb`, ['-D', data, '-U', 'assay', '--auth', 'trust'], options);
    const listen = `-c listen_addresses= -c unix_socket_directories=${data} -c fsync=off`;
    execFileSync(`${programs}/pg_ctl`, ['-D', data, '-w', '-o', listen, 'start'], options);
  });
  afterAll(() => {
    execFileSync(`${programs}/pg_ctl`, ['-D', data, '-m', 'immediate', 'stop'], options);
  });

  test('is refused with the version that it has and the one that it needs', async () => {
    const folder = folderWith({ 'one.feature': 'Feature: One\n  Example: one\n    Given a project "payments"\n' });

    const ended = await assay([
      'run',
      join(folder, 'one.feature'),
      '--postgres',
      `postgres://assay@localhost/postgres?host=${data}`,
    ]);

    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/PostgreSQL 16 or newer is needed: received PostgreSQL 15/);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });
});
