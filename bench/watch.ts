// Measures what `assay watch` promises: from the save of a file to the printed result, over Postgres. A save of a feature
// changes one of its scenarios; a file of steps or of the engine is only touched, which needs a new process all the same.
// Usage: node bench/watch.ts [SAVES] [--target in-process]
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../test/temporary-folder.ts';

const saves = Number(process.argv[2] ?? 20);
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = temporaryFolder();

/** Saves that run more than one feature: of a policy file those beside it, of the engine all that is watched. */
const others = {
  'a policy file': () => writeFileSync(join(scratch, 'scope', 'policy.yml'), 'approval_policy: []\n'),
  'a file of steps': () => touch('steps/policies/link-steps.ts'),
  'a file of the engine': () => touch('engine/scope/is-in-scope.ts'),
} as const;
const turns = 5;

cpSync(join(root, 'features', 'scope'), join(scratch, 'scope'), { recursive: true });
await measure();

async function measure(): Promise<void> {
  const watch = spawn(process.execPath, ['bin/assay.js', 'watch', join(scratch, 'scope'), ...process.argv.slice(3)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    await printed(watch, /q quits/);
    const feature = join(scratch, 'scope', 'linking.feature');
    const first = await saveFeature(watch, feature, 0);
    const times: number[] = [];
    for (let turn = 1; turn <= saves; turn += 1) times.push(await saveFeature(watch, feature, turn));
    console.log(`a feature, first save         ${first.toFixed(0)} ms`);
    console.log(`a feature, ${saves} more saves  ${spread(times)}`);
    for (const [what, save] of Object.entries(others)) {
      console.log(`${what}, ${turns} saves`.padEnd(29), spread(await timesOf(() => timed(watch, save))));
    }
  } finally {
    watch.stdin?.write('q\n');
  }
}

async function timesOf(save: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) times.push(await save());
  return times;
}

/** Changes the words of the first scenario; the others stay as they are. */
function saveFeature(watch: ChildProcess, path: string, turn: number): Promise<number> {
  const text = readFileSync(path, 'utf8').replace(/(Example: .*?)(?: \(\d+\))?$/m, `$1 (${turn})`);
  return timed(watch, () => writeFileSync(path, text));
}

function touch(path: string): void {
  utimesSync(join(root, path), new Date(), new Date());
}

async function timed(watch: ChildProcess, save: () => void): Promise<number> {
  const start = performance.now();
  const result = printed(watch, /scenarios passed/);
  save();
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

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return `min ${at(0)}, median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`;
}
