import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';
import { root } from './assay.ts';

// All that the command line needs of a repository to compare versions of its engine.
const parts = [
  ...['package.json', 'bin', 'catalogue', 'engine', 'fixtures', 'generators', 'targets', 'reports', 'steps'],
  ...['proposals', 'cli', 'features'],
];

/** A repository of its own with the sources as they are, committed: what happens to it happens to nobody else. */
export class RepositoryCopy {
  readonly folder = temporaryFolder();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const part of parts) cpSync(join(root, part), join(this.folder, part), { recursive: true, filter: isSource });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.write({ '.gitignore': 'node_modules\n.assay/\n', ...files });
    this.commit('the base');
  }

  /** Puts a seeded fault into the work tree, such as `approval/a-wildcard-stops-at-a-slash`. */
  plant(fault: string): void {
    this.git('apply', join(root, 'test', 'faults', `${fault}.patch`));
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, content] of Object.entries(files)) writeFileSync(join(this.folder, path), content);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '--quiet', '--message', message);
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Runs the command line of the copy itself, whose engine may be wrong. */
  assay(...args: readonly string[]): { readonly code: number | null; readonly stdout: string } {
    const { status, stdout } = spawnSync(process.execPath, [join(this.folder, 'bin', 'assay.js'), ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ASSAY_POSTGRES: 'embedded' },
    });
    return { code: status, stdout };
  }
}

function isSource(path: string): boolean {
  const output = join(root, 'reports', 'out');
  return path !== output && !path.startsWith(`${output}${sep}`);
}
