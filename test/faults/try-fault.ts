// Runs in a copy of the sources whose engine is wrong, and prints who notices. Its one argument is a trial as JSON.
import { readFileSync } from 'node:fs';
import { laws, runLaw } from '#laws';
import type { Case } from '#reports';
import { inProcessTarget } from '#targets';
import { type Catch, examplesPerSeed, type LawTime, type Noticed, type Trial } from './catch.ts';
import { failureOf } from './replay-expectations.ts';

const trial = JSON.parse(process.argv[2] ?? '') as Trial;
const target = inProcessTarget();
const scenario = await byScenario(trial);
const asked = trial.laws !== null && (scenario === null || trial.apart);
const byLaws = asked ? await tryLaws(trial, trial.laws as LawTime) : { law: null, lawExamples: 0 };
const noticed: Noticed = { scenario, ...byLaws };
process.stdout.write(JSON.stringify(noticed));

async function byScenario({ casesFile, policyType }: Trial): Promise<Catch | null> {
  const cases = JSON.parse(readFileSync(casesFile, 'utf8')) as readonly Case[];
  // The scenarios of its own type most often notice a fault, so they come first.
  for (const one of nearestFirst(cases, ({ policyTypes }) => policyTypes.includes(policyType))) {
    const because = await failureOf(target, one);
    if (because !== null) return { by: 'scenario', id: one.id, title: one.title, because };
  }
  return null;
}

async function tryLaws(
  { policyType }: Trial,
  { milliseconds, seed: first }: LawTime,
): Promise<Omit<Noticed, 'scenario'>> {
  const until = performance.now() + milliseconds;
  const alone = laws.filter(({ needs }) => needs === undefined);
  const ordered = nearestFirst(alone, (law) => law.policyType === policyType);
  let lawExamples = 0;
  for (let seed = first; ; seed += 1) {
    for (const law of ordered) {
      if (performance.now() >= until) return { law: null, lawExamples };
      const { status, runs, counterexample } = await runLaw(law, { target, seed, runs: examplesPerSeed });
      lawExamples += runs;
      const { id, title } = law;
      const caught: Catch = { by: 'law', id, title, because: counterexample?.because ?? '', seed };
      if (status === 'failed') return { law: caught, lawExamples };
    }
  }
}

function nearestFirst<T>(all: readonly T[], isNear: (one: T) => boolean): readonly T[] {
  return [...all.filter(isNear), ...all.filter((one) => !isNear(one))];
}
