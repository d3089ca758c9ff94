// Puts each seeded fault into a copy of the engine and says whether the scenarios or the laws notice it.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Case } from '#reports';
import { inProcessTarget } from '#targets';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Trial } from './catch.ts';
import { type FaultResult, faultReport, isCaught, resultLine } from './fault-report.ts';
import { failureOf } from './replay-expectations.ts';
import { runTrial } from './run-trial.ts';
import { scenarioCases } from './scenario-cases.ts';
import { type SeededFault, seededFaults } from './seeded-faults.ts';
import { SourceTree } from './source-tree.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    fuzz: { type: 'string', default: '30s' },
    seed: { type: 'string', default: '1' },
    apart: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const chosen = chooseFaults(values.only);
const milliseconds = millisecondsIn(values.fuzz);
const laws = milliseconds === 0 ? null : { milliseconds, seed: Number(values.seed) };
const folder = temporaryFolder();
const results = await catchAll(chosen);
console.log(values.json ? JSON.stringify(results, undefined, 2) : faultReport(results));
process.exitCode = results.every(isCaught) ? 0 : 1;

/** Several at a time, each worker in a tree of its own. */
async function catchAll(faults: readonly SeededFault[]): Promise<readonly FaultResult[]> {
  const casesFile = join(folder, 'cases.json');
  writeFileSync(casesFile, JSON.stringify(await soundCases()));
  const waiting = [...faults];
  const done: FaultResult[] = [];
  const work = async () => {
    const tree = new SourceTree();
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
      done.push(await catchFault(fault, { tree, casesFile }));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), faults.length) }, work));
  return done.sort((one, other) => faults.indexOf(one.fault) - faults.indexOf(other.fault));
}

/** The cases of all scenarios, which the right engine must pass: a case that fails anyway notices nothing. */
async function soundCases(): Promise<readonly Case[]> {
  const cases = await scenarioCases();
  const target = inProcessTarget();
  for (const one of cases) {
    const failure = one.failure ?? (await failureOf(target, one));
    if (failure !== null) throw new Error(`${one.id}: the right engine fails it: ${failure}`);
  }
  return cases;
}

async function catchFault(
  fault: SeededFault,
  { tree, casesFile }: { readonly tree: SourceTree; readonly casesFile: string },
): Promise<FaultResult> {
  tree.plant(fault);
  const trial: Trial = { casesFile, policyType: fault.policyType, laws, apart: values.apart };
  const result = { fault, ...(await runTrial(tree.root, trial)) };
  if (!values.json) console.log(resultLine(result));
  return result;
}

function chooseFaults(names: readonly string[]): readonly SeededFault[] {
  const all = seededFaults();
  const unknown = names.filter((wanted) => !all.some(({ name, policyType }) => [name, policyType].includes(wanted)));
  if (unknown.length > 0) {
    console.error(`--only ${unknown.join(', ')}: no such fault or policy type: name one of those in test/faults`);
    process.exit(2);
  }
  if (names.length === 0) return all;
  return all.filter(({ name, policyType }) => names.includes(name) || names.includes(policyType));
}

function millisecondsIn(text: string): number {
  const [, count, unit = 's'] = /^(\d+)(ms|s|m)?$/.exec(text) ?? [];
  if (count === undefined) {
    console.error(`--fuzz ${text}: no span of time: write it like 30s`);
    process.exit(2);
  }
  return Number(count) * { ms: 1, s: 1000, m: 60_000 }[unit as 'ms' | 's' | 'm'];
}
