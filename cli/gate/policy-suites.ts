import { setImmediate } from 'node:timers/promises';
import type { Case, GateFinding, PolicySuite } from '#reports';
import type { Target } from '#targets';
import type { Context } from '../context.ts';
import { changedLanguages } from '../diff/changed-languages.ts';
import { answersOfCase, asksAboutAccess } from '../diff/compare-languages.ts';
import { type LanguageProblems, type LanguageVersions, openLanguage } from '../diff/language-versions.ts';
import { answeredWith } from './answered-case.ts';
import { comparePolicyMutants } from './policy-mutants.ts';

/** The policy languages that a change touches: those that can be asked, and what is wrong with the others. */
export interface OpenLanguages {
  readonly languages: readonly LanguageVersions[];
  readonly findings: readonly GateFinding[];
  close(): Promise<void>;
}

/** Opens the engines of the policy languages of which files differ between the work tree and the folder of the base. */
export async function openLanguages(context: Context, base: string, globs: readonly string[]): Promise<OpenLanguages> {
  const changes = changedLanguages(context.cwd, base, globs);
  const opened = await Promise.all(changes.map((change) => openLanguage(context, change)));
  const languages = opened.filter((one) => 'versions' in one);
  return {
    languages,
    findings: opened.flatMap((one) => ('versions' in one ? [] : brokenFindings(one))),
    close: async () => {
      for (const one of languages) await one.close();
    },
  };
}

/**
 * What the suite comes to by the policies of either side: its scenarios that ask who may do what, and for the base those
 * that the change removed.
 */
export async function policySuite(
  language: LanguageVersions,
  { cases, gone, changed }: Scenarios,
): Promise<PolicySuite> {
  const { versions } = language;
  const base = await answeredBy(versions.base, [...cases, ...gone]);
  const candidate = await answeredBy(versions.candidate, cases);
  // What the change adds is no part of the suite that the base had.
  const before = [...base.values()].filter(({ id }) => !changed.has(id));
  return {
    ...{ language: language.language.name, base, candidate },
    policies: new Map(language.candidate.policies.map(({ name, path, line }) => [name, { path, line }])),
    mutants: await comparePolicyMutants(language, { base: before, candidate: [...candidate.values()] }),
  };
}

/** The scenarios of the candidate, those that the change removed, and which of the candidate's are new or changed. */
export interface Scenarios {
  readonly cases: readonly Case[];
  readonly gone: readonly Case[];
  readonly changed: ReadonlySet<string>;
}

async function answeredBy(target: Target, cases: readonly Case[]): Promise<ReadonlyMap<string, Case>> {
  const answered = new Map<string, Case>();
  for (const one of cases.filter(asksAboutAccess)) {
    answered.set(one.id, answeredWith(one, await answersOfCase(target, one)));
    // Engines in memory never wait for anything: without a pause nobody could interrupt.
    await setImmediate();
  }
  return answered;
}

/** Nothing can be decided by policies that are wrong; what was wrong before is not this change's to answer for. */
function brokenFindings({ language, candidate }: LanguageProblems): readonly GateFinding[] {
  return candidate.map(({ path, line, column, message }) => ({
    id: `broken:${language.name}:${path}:${message}`,
    check: 'broken',
    level: 'fail',
    message: `column ${column}: ${message}`,
    remedy: `mend the policies: until then ${language.name} decides nothing, and nothing is compared`,
    rule: null,
    location: path === '' ? null : { path, line },
    deltaGroup: null,
  }));
}
