// Kills a small night with SIGKILL at random moments, resumes it each time, and compares what it comes to with a night
// that was left alone. Usage: node bench/nightly-kills.ts [KILLS] [SEED]
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../test/temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A night that is short enough to be had several times. */
export interface SmallNight {
  readonly features: string;
  readonly units: number;
  readonly more: readonly string[];
}

/** What was found after one kill. */
export interface Kill {
  readonly atMs: number;
  readonly inWork: string;
  readonly done: number;
  /** Units whose work is done again. */
  readonly repeated: number;
  /** Units that were in the journal before and are no longer. */
  readonly lost: number;
}

/** A killed night against an unbroken one. */
export interface KilledNight {
  readonly kills: readonly Kill[];
  readonly unbroken: Product;
  readonly killed: Product;
}

/** What a night came to: its report without times and places, and the hash of what each unit left. */
export interface Product {
  readonly report: unknown;
  readonly units: readonly string[];
}

/** Does a night once without and once with kills; the moments are drawn from the seed. */
export async function killNight(night: SmallNight, kills: number, seed: number): Promise<KilledNight> {
  const scratch = temporaryFolder();
  const whole = join(scratch, 'whole');
  const start = performance.now();
  await ended(startNight(night, whole, []));
  const took = performance.now() - start;
  const unbroken = productOf(whole);
  const broken = join(scratch, 'broken');
  const found: Kill[] = [];
  const draw = drawn(seed);
  for (let kill = 0; kill < kills; kill += 1) {
    // Late enough that some get to work, early enough that it is not over before the last kill.
    const atMs = Math.round(500 + draw() * Math.max(4000, (took * 2) / kills));
    found.push(await killedOnce(night, broken, { atMs, order: unbroken.units, before: found.at(-1)?.done ?? 0 }));
  }
  await ended(startNight(night, broken, resuming(broken)));
  return { kills: found, unbroken, killed: productOf(broken) };
}

interface Moment {
  readonly atMs: number;
  readonly order: readonly string[];
  readonly before: number;
}

async function killedOnce(night: SmallNight, folder: string, { atMs, order, before }: Moment): Promise<Kill> {
  const child = startNight(night, folder, resuming(folder));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), atMs);
  await ended(child);
  clearTimeout(timer);
  const done = existsSync(folder) ? journalOf(folder).length : 0;
  const isAtWork = said.includes('again: ') && done < night.units;
  const inWork = isAtWork ? (order[done]?.split(' ')[0] ?? '') : said.includes('report:') ? 'over' : 'starting';
  return { atMs, inWork, done, repeated: isAtWork ? 1 : 0, lost: Math.max(0, before - done) };
}

function startNight({ features, units, more }: SmallNight, folder: string, resume: readonly string[]) {
  const places = ['--state', join(folder, 'state'), '--out', join(folder, 'out')];
  const options = ['--units', String(units), '--seed', '11', '--postgres', 'embedded', '--allure', 'none'];
  return spawn(process.execPath, ['bin/assay.js', 'nightly', features, ...options, ...more, ...places, ...resume], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function ended(child: ReturnType<typeof startNight>): Promise<void> {
  child.stdout.resume();
  return new Promise((resolve) => child.once('close', () => resolve()));
}

/** Killed before it had stored its inputs, a night has not begun. */
function resuming(folder: string): readonly string[] {
  return runsIn(folder).length === 0 ? [] : ['--resume'];
}

function runsIn(folder: string): readonly string[] {
  const state = join(folder, 'state');
  if (!existsSync(state)) return [];
  return readdirSync(state).filter((name) => existsSync(join(state, name, 'night.json')));
}

interface Line {
  readonly unit: { readonly id: string };
  readonly sha256: string;
}

function journalOf(folder: string): readonly Line[] {
  const [run = ''] = runsIn(folder);
  const path = join(folder, 'state', run, 'journal.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Line).filter(({ sha256 }) => sha256 !== undefined);
}

function productOf(folder: string): Product {
  const report = JSON.parse(readFileSync(join(folder, 'out', 'nightly.json'), 'utf8'));
  const { run, times, replayCommand, resumeCommand, ...rest } = report;
  return { report: rest, units: journalOf(folder).map(({ unit, sha256 }) => `${unit.id} ${sha256}`) };
}

/** Numbers from 0 to 1 that follow from a seed. */
function drawn(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A night over one feature, of all kinds but estates, whose product is times. */
export const smallNight: SmallNight = {
  features: 'features/scope/linking.feature',
  units: 14,
  more: ['--projects', '0', '--runs', '10', '--laws', 'scope'],
};

if (import.meta.main) {
  const [kills = 10, seed = 1] = process.argv.slice(2).map(Number);
  const result = await killNight(smallNight, kills, seed);
  console.log('| killed after | unit in work | units done | repeated | lost |\n| --- | --- | --- | --- | --- |');
  for (const { atMs, inWork, done, repeated, lost } of result.kills) {
    console.log(`| ${(atMs / 1000).toFixed(1)} s | ${inWork} | ${done} | ${repeated} | ${lost} |`);
  }
  const differing = result.unbroken.units.filter((unit, at) => unit !== result.killed.units[at]);
  const isSame = JSON.stringify(result.unbroken.report) === JSON.stringify(result.killed.report);
  console.log(
    `\n${result.killed.units.length} units, ${differing.length} with another product than in the unbroken night`,
  );
  for (const unit of differing) console.log(`  ${unit}`);
  console.log(`the reports are ${isSame ? 'the same' : 'NOT THE SAME'}, field by field without times`);
}
