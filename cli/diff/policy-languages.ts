import { findRule, type RuleId } from '#catalogue';
import {
  cedarMutants,
  cedarTarget,
  checkCedarPolicies,
  checkPolicies,
  mutantsOfRule,
  type PolicySource,
  readCedarPolicies,
  readRules,
  regoTarget,
  type Target,
} from '#targets';
import type { Context } from '../context.ts';
import { opaOf } from '../opa.ts';

/** A language that policies are written in. */
export interface PolicyLanguage {
  readonly name: string;
  /** The end of the names of its files. */
  readonly extension: string;
  /** Its engine, once somebody needs it. */
  engine(context: Context): Promise<PolicyEngine>;
}

/** The engine of a policy language, as this machine has it. */
export interface PolicyEngine {
  /** The engine with the policies of these files. */
  target(sources: readonly PolicySource[]): Target;
  /** What keeps the files from being used, in the engine's own words. */
  problemsIn(sources: readonly PolicySource[]): Promise<readonly PolicyProblem[]>;
  /** The policies of files without problems, in order. */
  policiesIn(sources: readonly PolicySource[]): Promise<readonly WrittenPolicy[]>;
  /** The policy with one small change each; absent where the language has no mutants. */
  mutantsOf?(policy: WrittenPolicy): Promise<readonly PolicyTextMutant[]>;
}

/** A policy with one small change. */
export interface PolicyTextMutant {
  /** What was changed and where: the same change of two texts has the same id. */
  readonly id: string;
  /** In words. */
  readonly change: string;
  /** Empty where the policy is gone. */
  readonly text: string;
}

/** What the engine says of a place in a file. */
export interface PolicyProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A policy as it stands in a file. */
export interface WrittenPolicy {
  /** No two policies of a language have the same. */
  readonly name: string;
  /** The documented rule that it names, null for none; absent where the evidence of the answers says it. */
  readonly rule?: RuleId | null;
  readonly path: string;
  /** The line on which its text begins. */
  readonly line: number;
  /** Exactly as the file has it. */
  readonly text: string;
}

const cedar: PolicyLanguage = {
  name: 'cedar',
  extension: '.cedar',
  engine: async () => ({
    target: cedarTarget,
    problemsIn: checkCedarPolicies,
    policiesIn: async (sources) =>
      (await readCedarPolicies(sources)).map(({ id, rule, path, line, text }) => ({
        name: id,
        rule: findRule(rule ?? '')?.id ?? null,
        path,
        line,
        text,
      })),
    mutantsOf: ({ text }) => cedarMutants(text),
  }),
};

const rego: PolicyLanguage = {
  name: 'rego',
  extension: '.rego',
  engine: async (context) => {
    const opa = await opaOf(context);
    return {
      target: (sources) => regoTarget(deciding(sources), opa),
      problemsIn: (sources) => checkPolicies(opa, sources),
      mutantsOf: ({ text }) => mutantsOfRule(opa, text),
      policiesIn: async (sources) =>
        (await readRules(opa, deciding(sources))).map(({ documented, ...written }) => {
          const rule = documented.flatMap((id) => findRule(id)?.id ?? [])[0];
          return rule === undefined ? written : { ...written, rule };
        }),
    };
  },
};

/** Tests of policies stand beside them and decide nothing. */
function deciding(sources: readonly PolicySource[]): readonly PolicySource[] {
  return sources.filter(({ path }) => !path.endsWith('_test.rego'));
}

/** The languages whose files the gate and `assay diff` compare by their own engines. */
export const policyLanguages: readonly PolicyLanguage[] = [cedar, rego];

/** The language of a file, or nothing: files of policies in YAML are read by the reference engine. */
export function languageOf(path: string): PolicyLanguage | undefined {
  return policyLanguages.find(({ extension }) => path.endsWith(extension));
}
