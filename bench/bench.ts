// Measures what the README claims, as ratios against a floor in the same run: bare cucumber-js with the Allure reporter
// and steps that do nothing, over the same features. Usage: npm run bench [-- RUNS]
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { worldOf } from '#engine';
import { type Case, readCase } from '#reports';
import { inProcessTarget } from '#targets';
import { temporaryFolder } from '../test/temporary-folder.ts';

const runs = Number(process.argv[2] ?? 5);
const features = process.argv.length > 3 ? process.argv.slice(3) : ['features'];
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = temporaryFolder();

const assay = [
  'bin/assay.js',
  'run',
  ...features,
  '--allure',
  'results',
  '--seed',
  '1',
  '--out',
  join(scratch, 'assay'),
];
const floor = [
  'node_modules/@cucumber/cucumber/bin/cucumber.js',
  '--import',
  'bench/floor/steps.ts',
  '--format',
  'allure-cucumberjs/reporter',
  '--format-options',
  JSON.stringify({ resultsDir: join(scratch, 'floor') }),
  ...features,
];

timed(assay);
timed(floor);
const pairs = Array.from({ length: runs }, () => ({ assay: timed(assay), floor: timed(floor) }));
const cases = await Promise.all(globSync(join(scratch, 'assay', 'cases', '*.json')).map((path) => readCase(path)));
report(pairs, cases);
await reportInProcess(cases);

function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return performance.now() - start;
}

function report(pairs: readonly { readonly assay: number; readonly floor: number }[], cases: readonly Case[]): void {
  const wall = median(pairs.map((pair) => pair.assay));
  const bare = median(pairs.map((pair) => pair.floor));
  const ratios = pairs.map((pair) => pair.assay / pair.floor);
  const inside = cases.map((one) => one.durationMs);
  const costs = cases.flatMap(({ steps }) =>
    steps.flatMap((step) =>
      step.kind === 'question' && step.verdict.kind === 'decided' ? (step.verdict.cost ?? []) : [],
    ),
  );
  console.log(`scenarios                       ${cases.length}`);
  console.log(`whole process, assay            ${wall.toFixed(0)} ms (${runs} runs)`);
  console.log(`whole process, bare cucumber    ${bare.toFixed(0)} ms`);
  console.log(`ratio, pair by pair             ${spread(ratios)}`);
  console.log(`scenarios per second, assay     ${((cases.length / wall) * 1000).toFixed(0)}`);
  console.log(`scenarios per second, bare      ${((cases.length / bare) * 1000).toFixed(0)}`);
  console.log(`milliseconds per scenario       ${spread(inside)} (inside the run)`);
  console.log(`queries per question            ${spread(costs.map((cost) => cost.queries))}`);
  console.log(`milliseconds per question       ${spread(costs.map((cost) => cost.milliseconds))}`);
}

async function reportInProcess(cases: readonly Case[]): Promise<void> {
  const target = inProcessTarget();
  const asked = cases.map((one) => ({ world: worldOf(one.world), steps: one.steps }));
  const start = performance.now();
  let questions = 0;
  while (performance.now() - start < 2000) {
    for (const { world, steps } of asked) {
      const session = await target.open(world);
      for (const step of steps) {
        if (step.kind === 'event') await session.happen(step.event);
        else await session.ask(step.question);
        questions += step.kind === 'question' ? 1 : 0;
      }
    }
  }
  console.log(`questions per second in process ${((questions / (performance.now() - start)) * 1000).toFixed(0)}`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function spread(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  return `min ${(sorted[0] ?? 0).toFixed(2)}, median ${median(sorted).toFixed(2)}, max ${(sorted.at(-1) ?? 0).toFixed(2)}`;
}
