/** The kinds of policy that Assay covers; a report has one section for each. */
export const policyTypes = [
  'approval',
  'status-check',
  'pipeline-execution',
  'scan-execution',
  'vulnerability-management',
  'component-publishing',
  'scope',
  'policy-file',
  'authorization',
] as const;
export type PolicyType = (typeof policyTypes)[number];

/** The families of rule ids, each with the policy type that it belongs to. */
export const familyTypes = {
  MRAP: 'approval',
  ESC: 'status-check',
  PEP: 'pipeline-execution',
  SPEP: 'pipeline-execution',
  SEP: 'scan-execution',
  VMP: 'vulnerability-management',
  CCP: 'component-publishing',
  SCOPE: 'scope',
  INH: 'scope',
  LIM: 'scope',
  VAL: 'policy-file',
  'AUTHZ-ROLE': 'authorization',
  'AUTHZ-CUSTOM': 'authorization',
  'AUTHZ-JOB': 'authorization',
  'AUTHZ-PAT': 'authorization',
  'AUTHZ-DUO': 'authorization',
  'AUTHZ-DEPLOY': 'authorization',
  'AUTHZ-PROJTOKEN': 'authorization',
  'AUTHZ-TENANT': 'authorization',
} as const satisfies Record<string, PolicyType>;
export type RuleFamily = keyof typeof familyTypes;

/**
 * How sure the sources are: `high` is read in a specification or in unambiguous code, `medium` is inferred or
 * documentation and code differ, `low` is recalled, `unverified` must be tried on a live platform first.
 * A rule below `high` may warn, never fail a gate.
 */
export const confidences = ['high', 'medium', 'low', 'unverified'] as const;
export type Confidence = (typeof confidences)[number];

/** What a wrong answer costs: `critical` lets somebody do what nobody allowed; `low` is cosmetic. */
export const ruleSeverities = ['critical', 'high', 'medium', 'low'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** One documented behaviour of the platform. */
export interface CatalogueRule {
  /** Family and number, such as `MRAP-050`. */
  readonly id: `${RuleFamily}-${number}`;
  /** A short fact, lower case, without a full stop; at most 90 characters. */
  readonly title: string;
  /** The behaviour in one to four sentences. */
  readonly statement: string;
  /** The heading under which the report lists the rule. */
  readonly section: string;
  /** Keys into the sources of the family, most important first. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly severity: RuleSeverity;
}

/** Where a behaviour was read: a path in a public repository, or a description where there is no single file. */
export interface RuleSource {
  readonly repository?: string;
  readonly path?: string;
  readonly revision?: string;
  readonly note?: string;
}
