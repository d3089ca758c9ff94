import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';

export const root = join(import.meta.dirname, '..', '..');

/** How a command ended, as a person would see it. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own, as a person would. */
export function assay(args: readonly string[], options: AssayOptions = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = startAssay(args, options);
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export interface AssayOptions {
  readonly nodeArguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export function startAssay(args: readonly string[], options: AssayOptions = {}): ChildProcess {
  const { nodeArguments = [], environment = {}, cwd = root } = options;
  return spawn(process.execPath, [...nodeArguments, join(root, 'bin', 'assay.js'), ...args], {
    cwd,
    env: { ...process.env, ASSAY_POSTGRES: 'embedded', ...environment },
  });
}

/** A folder of its own with the given files, which is gone when the test file has ended. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
