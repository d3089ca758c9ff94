import type { ChangedDecision, Versions } from '#reports';
import type { PolicySource } from '#targets';
import type { Context } from '../context.ts';
import type { LanguageChange } from './changed-languages.ts';
import type { PolicyEngine, PolicyLanguage, PolicyProblem, WrittenPolicy } from './policy-languages.ts';
import { type ChangedPolicies, changedPolicies } from './restored-policies.ts';

/** A changed policy language as two versions of its engine. */
export interface LanguageVersions {
  readonly language: PolicyLanguage;
  readonly versions: Versions;
  /** What changed, as a changed decision carries it. */
  readonly file: NonNullable<ChangedDecision['policyFile']>;
  readonly engine: PolicyEngine;
  readonly base: LanguageSide;
  readonly candidate: LanguageSide;
  close(): Promise<void>;
}

/** The files of one side, and their policies. */
export interface LanguageSide {
  readonly sources: readonly PolicySource[];
  readonly policies: readonly WrittenPolicy[];
}

/** Each changed policy asks everything once more. */
const mostPolicies = 12;

/** What keeps the policies of either side from being used. */
export interface LanguageProblems {
  readonly language: PolicyLanguage;
  readonly base: readonly PolicyProblem[];
  readonly candidate: readonly PolicyProblem[];
}

/** Opens the engine of a changed language with the policies of either side; or says what is wrong with them. */
export async function openLanguage(
  context: Context,
  change: LanguageChange,
): Promise<LanguageVersions | LanguageProblems> {
  const { language, before, after } = change;
  const engine = await language.engine(context);
  const [base, candidate] = [await engine.problemsIn(before), await engine.problemsIn(after)];
  if (base.length > 0 || candidate.length > 0) return { language, base, candidate };
  const { file, restored } = await changedPolicies(engine, change);
  const versions = versionsOf(engine, change, await usable(engine, restored));
  const all = [versions.base, versions.candidate, ...(versions.without?.values() ?? [])];
  return {
    ...{ language, engine, versions, file },
    base: { sources: before, policies: await engine.policiesIn(before) },
    candidate: { sources: after, policies: await engine.policiesIn(after) },
    close: async () => {
      for (const target of all) await target.dispose();
    },
  };
}

type Restored = ChangedPolicies['restored'];

/**
 * Of a single change, and of policies that are written anew, nobody needs to know them one by one. A policy as it was may
 * need another as it was: by itself it then decides nothing, and tells nothing.
 */
async function usable(engine: PolicyEngine, restored: Restored): Promise<Restored> {
  if (restored.size < 2 || restored.size > mostPolicies) return new Map();
  const all = await Promise.all(
    [...restored].map(async ([name, sources]) => ({ name, sources, problems: await engine.problemsIn(sources) })),
  );
  return new Map(all.flatMap(({ name, sources, problems }) => (problems.length === 0 ? [[name, sources]] : [])));
}

function versionsOf(engine: PolicyEngine, { before, after }: LanguageChange, restored: Restored): Versions {
  return {
    base: engine.target(before),
    candidate: engine.target(after),
    without: new Map([...restored].map(([name, sources]) => [name, engine.target(sources)])),
  };
}
