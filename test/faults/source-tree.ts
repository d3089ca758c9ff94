import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.ts';
import type { SeededFault } from './seeded-faults.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

// All that replaying and the laws need besides the engine; `#engine` and its like are looked up in the nearest package.
const parts = ['package.json', 'catalogue', 'fixtures', 'generators', 'targets', 'reports', 'test/faults'];

/**
 * A copy of the sources whose engine can be made wrong without touching the original. The right engine is copied once,
 * so that nobody who works on the original meanwhile is taken for a fault.
 */
export class SourceTree {
  readonly root = temporaryFolder();
  readonly #right = join(this.root, 'right-engine');

  constructor() {
    cpSync(join(home, 'engine'), this.#right, { recursive: true });
    for (const part of parts) cpSync(join(home, part), join(this.root, part), { recursive: true, filter: isSource });
    symlinkSync(join(home, 'node_modules'), join(this.root, 'node_modules'));
  }

  /** Puts a fault into a fresh copy of the engine. */
  plant(fault: SeededFault): void {
    const engine = join(this.root, 'engine');
    rmSync(engine, { recursive: true, force: true });
    cpSync(this.#right, engine, { recursive: true });
    apply(fault, this.root);
  }
}

/** Why a fault cannot be put into the sources as they are, or null where it can. */
export function misfit(fault: SeededFault): string | null {
  try {
    apply(fault, home, '--check');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function apply({ path }: SeededFault, root: string, ...options: readonly string[]): void {
  // Without a ceiling git would take the paths as those of a repository that happens to surround the folder.
  const env = root === home ? process.env : { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() };
  execFileSync('git', ['apply', ...options, path], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
}

function isSource(path: string): boolean {
  return !path.startsWith(join(home, 'reports', 'out'));
}
