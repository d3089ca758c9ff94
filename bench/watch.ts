// Measures what `assay watch` promises: from the save of a file to the printed result. Each save changes one scenario of
// a feature, over Postgres. Usage: node bench/watch.ts [SAVES] [--target in-process]
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const saves = Number(process.argv[2] ?? 20);
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'assay-watch-'));

try {
  cpSync(join(root, 'features', 'scope'), join(scratch, 'scope'), { recursive: true });
  await measure();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const watch = spawn(process.execPath, ['bin/assay.js', 'watch', join(scratch, 'scope'), ...process.argv.slice(3)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    await printed(watch, /q quits/);
    const feature = join(scratch, 'scope', 'linking.feature');
    const first = await save(watch, feature, 0);
    const times: number[] = [];
    for (let turn = 1; turn <= saves; turn += 1) times.push(await save(watch, feature, turn));
    times.sort((a, b) => a - b);
    console.log(`first save, while steps are loaded   ${first.toFixed(0)} ms`);
    console.log(`save to result, ${saves} saves           ${spread(times)}`);
  } finally {
    watch.stdin?.write('q\n');
  }
}

/** Changes the words of the first scenario; one of the others stays as it is. */
async function save(watch: ChildProcess, path: string, turn: number): Promise<number> {
  const text = readFileSync(path, 'utf8').replace(/(Example: .*?)(?: \(\d+\))?$/m, `$1 (${turn})`);
  const start = performance.now();
  const result = printed(watch, /scenarios passed/);
  writeFileSync(path, text);
  await result;
  return performance.now() - start;
}

function printed(watch: ChildProcess, pattern: RegExp): Promise<void> {
  return new Promise((resolve) => {
    const listener = (chunk: Buffer) => {
      if (!pattern.test(chunk.toString())) return;
      watch.stdout?.off('data', listener);
      resolve();
    };
    watch.stdout?.on('data', listener);
  });
}

function spread(sorted: readonly number[]): string {
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return `min ${at(0)}, median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`;
}
