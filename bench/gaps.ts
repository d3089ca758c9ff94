// Measures what finding gaps costs, each figure beside a floor of the same run. Usage: npm run bench:gaps [-- CASES]
// Rates are per second of processor time where only this process works, so that other programs do not count; what waits
// for Postgres or the disk is wall time.
import { join } from 'node:path';
import fc from 'fast-check';
import type { World } from '#engine';
import { anyWorld, coveringArray, policyDocument, verifyArray, withEvents } from '#generators';
import { laws, runLaw } from '#laws';
import {
  type Case,
  combinationCoverage,
  coverageOf,
  generateAllureReport,
  type RunFacts,
  readCases,
  writeAllureResults,
} from '#reports';
import { implementedRules, inProcessTarget, referenceTarget } from '#targets';
import { mrap, uniform } from '../test/generators/combinations/reference-models.ts';
import { openTestDatabase } from '../test/targets-database.ts';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { measureMutants, tellSpeed } from './mutants.ts';

const seed = 20260115;
const cases = await readCases(process.argv[2] ?? 'reports/out/cases');

const facts: RunFacts = {
  seed,
  target: 'reference',
  postgres: { provider: 'none', version: '0' },
  startedAt: '2026-01-15T09:30:00Z',
  durationMs: 0,
  implemented: implementedRules(),
  interrupted: false,
  replayCommand: 'npm run bench:gaps',
  assayVersion: '0.0.0',
};

measureGenerators();
await measureLaws();
measureArrays();
measureMutation();
measureCoverage();
await measureReport();

function measureGenerators(): void {
  const floor = drawn('an integer', fc.integer(), 200_000);
  const worlds = drawn('a world', anyWorld(), 2000);
  const eventful = drawn('a world with events', withEvents(anyWorld()), 500);
  const documents = drawn('a policy file', policyDocument(), 2000);
  for (const { name, rate } of [floor, worlds, eventful, documents])
    tell(
      `generated per second: ${name}`,
      `${Math.round(rate)} (an integer: ${Math.round(floor.rate / rate)} times that)`,
    );
}

function drawn(name: string, arbitrary: fc.Arbitrary<unknown>, count: number): { name: string; rate: number } {
  fc.sample(arbitrary, { numRuns: Math.ceil(count / 20), seed });
  const { seconds } = processor(() => fc.sample(arbitrary, { numRuns: count, seed }));
  return { name, rate: count / seconds };
}

async function measureLaws(): Promise<void> {
  const database = await openTestDatabase();
  try {
    const trips = 2000;
    const bare = await wall(async () => {
      for (let trip = 0; trip < trips; trip += 1) await database.client.query('select 1');
    });
    const memory = await examples(inProcessTarget(), 20);
    const stored = await examples(referenceTarget(database.client), 4);
    const trip = (bare / trips) * 1000;
    tell('law examples per second in memory', `${Math.round(memory)}`);
    tell(
      'law examples per second over Postgres',
      `${Math.round(stored)}, ${(1000 / stored / trip).toFixed(0)} times a bare round trip of ${trip.toFixed(2)} ms`,
    );
  } finally {
    await database.close();
  }
}

async function examples(target: ReturnType<typeof inProcessTarget>, runs: number): Promise<number> {
  const possible = laws.filter(({ needs }) => needs === undefined);
  const seconds = await wall(async () => {
    for (const law of possible) await runLaw(law, { target, seed, runs });
  });
  return (possible.length * runs) / seconds;
}

function measureArrays(): void {
  const models = [
    ['3^4', uniform([[3, 4]]), 2],
    ['3^13', uniform([[3, 13]]), 2],
    [
      '4^15 3^17 2^29',
      uniform([
        [4, 15],
        [3, 17],
        [2, 29],
      ]),
      2,
    ],
    [
      '4^1 3^39 2^35',
      uniform([
        [4, 1],
        [3, 39],
        [2, 35],
      ]),
      2,
    ],
    ['2^100', uniform([[2, 100]]), 2],
    ['10^20', uniform([[10, 20]]), 2],
    ['mrap', mrap, 2],
    ['mrap', mrap, 3],
  ] as const;
  for (const [name, model, strength] of models) {
    const { seconds, value: rows } = processor(() => coveringArray(model, { strength, seed: 1 }));
    const check = verifyArray(model, rows, strength);
    const whole = check.missing.length === 0 && check.invalidRows.length === 0;
    tell(
      `covering array ${name}, strength ${strength}`,
      `${rows.length} rows in ${seconds.toFixed(2)} s, ${whole ? 'verified' : 'NOT WHOLE'}`,
    );
  }
}

function measureMutation(): void {
  tell('mutant evaluations per second', tellSpeed(measureMutants(cases)));
}

function measureCoverage(): void {
  const many = manyCases(2000);
  const floor = processor(() => JSON.parse(JSON.stringify(many))).seconds;
  const { seconds } = processor(() => coverageOf(many, implementedRules(), combinationCoverage(many)));
  tell(
    'coverage of 2,000 cases',
    `${seconds.toFixed(2)} s, ${(seconds / floor).toFixed(1)} times copying them as JSON (${floor.toFixed(2)} s)`,
  );
}

async function measureReport(): Promise<void> {
  const many = manyCases(2000);
  const folder = temporaryFolder();
  const [results, report] = [join(folder, 'results'), join(folder, 'report')];
  const coverage = coverageOf(many, implementedRules(), combinationCoverage(many));
  const writing = await wall(() => writeAllureResults(results, many, { facts, coverage, mutation: null }));
  const bare = await wall(() => generateAllureReport(results, report, { singleFile: true }));
  const page = { cases: many, facts, coverage, mutation: null, history: [] };
  const whole = await wall(() => generateAllureReport(results, report, { singleFile: true, coverage: page }));
  tell(
    'report of 2,000 cases',
    `results ${writing.toFixed(1)} s, Allure alone ${bare.toFixed(1)} s, with the page about coverage ${whole.toFixed(1)} s`,
  );
}

/** The cases of the run, and copies of them where they are too few. */
function manyCases(count: number): readonly Case[] {
  return Array.from({ length: count }, (_, at): Case => {
    const one = cases[at % cases.length] as Case;
    const round = Math.floor(at / cases.length);
    return round === 0 ? one : { ...one, id: `${one.id}#${round}`, world: { ...one.world } satisfies Partial<World> };
  });
}

function processor<T>(work: () => T): { readonly seconds: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, value };
}

async function wall(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function tell(what: string, figure: string): void {
  console.log(`${what.padEnd(46)}${figure}`);
}
