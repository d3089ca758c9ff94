import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { laws, runLaw } from '#laws';
import { inProcessTarget } from '#targets';
import { examplesPerSeed, type Noticed, type Trial } from './catch.ts';

const spawn = promisify(execFile);

// What the scenarios take, and what shrinking a counterexample may take after the time of the laws is over.
const grace = 120_000;

/** Who notices that the engine of a tree is wrong. What a law objects to in the right engine as well does not count. */
export async function runTrial(root: string, trial: Trial): Promise<Noticed> {
  const noticed = await tryTree(root, trial);
  const { law } = noticed;
  if (law === null || !(await failsAnyway(law.id, law.seed ?? 0))) return noticed;
  throw new Error(`${law.id} with the seed ${law.seed}: the right engine breaks it too: mend the law first`);
}

async function tryTree(root: string, trial: Trial): Promise<Noticed> {
  const worker = join(root, 'test', 'faults', 'try-fault.ts');
  const { stdout } = await spawn(process.execPath, [worker, JSON.stringify(trial)], {
    cwd: root,
    timeout: grace + (trial.laws?.milliseconds ?? 0),
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Noticed;
}

async function failsAnyway(id: string, seed: number): Promise<boolean> {
  const law = laws.find((one) => one.id === id);
  if (law === undefined) return false;
  const { status } = await runLaw(law, { target: inProcessTarget(), seed, runs: examplesPerSeed });
  return status === 'failed';
}
