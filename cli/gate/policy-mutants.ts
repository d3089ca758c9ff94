import { setImmediate } from 'node:timers/promises';
import { answersOf, type Case, inquiryOf, type PolicySuite, type PolicyTextFate } from '#reports';
import type { Target } from '#targets';
import type { LanguageSide, LanguageVersions } from '../diff/language-versions.ts';
import type { PolicyEngine, PolicyTextMutant, WrittenPolicy } from '../diff/policy-languages.ts';
import { rewritten } from '../diff/restored-policies.ts';
import { answeredWith } from './answered-case.ts';

/** How many changed policies have their mutants compared: the gate has a minute. */
const mostPolicies = 3;

/** What becomes of the mutants of policies that changed and stand on both sides: by the suite of each side. */
export async function comparePolicyMutants(
  { engine, file, base, candidate }: LanguageVersions,
  suites: Readonly<Record<'base' | 'candidate', readonly Case[]>>,
): Promise<PolicySuite['mutants']> {
  const names = (file.changed ?? []).map(({ name }) => name);
  const inBoth = names.filter((name) => [base, candidate].every((side) => policyIn(side, name) !== undefined));
  const chosen = new Set(inBoth.slice(0, mostPolicies));
  return {
    base: await fatesOf(engine, { side: base, names: chosen, suite: suites.base }),
    candidate: await fatesOf(engine, { side: candidate, names: chosen, suite: suites.candidate }),
  };
}

function policyIn({ policies }: LanguageSide, name: string): WrittenPolicy | undefined {
  return policies.find((policy) => policy.name === name);
}

interface Asked {
  readonly side: LanguageSide;
  readonly names: ReadonlySet<string>;
  readonly suite: readonly Case[];
}

async function fatesOf(engine: PolicyEngine, { side, names, suite }: Asked): Promise<readonly PolicyTextFate[]> {
  const fates: PolicyTextFate[] = [];
  // A scenario that is not met anyhow notices nothing.
  const met = suite.filter(isMet);
  for (const policy of side.policies.filter(({ name }) => names.has(name))) {
    const likeliest = [
      ...met.filter((one) => isDecidedBy(one, policy)),
      ...met.filter((one) => !isDecidedBy(one, policy)),
    ];
    for (const mutant of (await engine.mutantsOf?.(policy)) ?? []) {
      const killedBy = await killerOf(engine, { side, policy, mutant, suite: likeliest });
      fates.push({ policy: policy.name, mutant: mutant.id, change: mutant.change, killedBy });
    }
  }
  return fates;
}

async function killerOf(
  engine: PolicyEngine,
  {
    side,
    policy,
    mutant,
    suite,
  }: Pick<Asked, 'side' | 'suite'> & { readonly policy: WrittenPolicy; readonly mutant: PolicyTextMutant },
): Promise<string | null> {
  const target = engine.target(rewritten(side.sources, policy, mutant.text));
  try {
    for (const one of suite) {
      if (await isNoticed(target, one)) return one.id;
      // Engines in memory never wait for anything: without a pause nobody could interrupt.
      await setImmediate();
    }
    return null;
  } finally {
    await target.dispose();
  }
}

async function isNoticed(target: Target, one: Case): Promise<boolean> {
  return !isMet(answeredWith(one, await answersOf(target, inquiryOf(one))));
}

/** Met is what is answered as the scenario expects, or not at all. */
function isMet({ steps }: Case): boolean {
  return steps.every(
    (step) => step.kind === 'event' || (step.mismatches.length === 0 && step.verdict.kind !== 'failed'),
  );
}

function isDecidedBy({ steps }: Case, { name }: WrittenPolicy): boolean {
  return steps.some(
    (step) =>
      step.kind === 'question' &&
      step.verdict.kind === 'decided' &&
      step.verdict.evidence.some(({ subject }) => subject === `policy \`${name}\``),
  );
}
