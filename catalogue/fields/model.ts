import type { PolicyType } from '../model.ts';
import type { PolicyFileProfile } from './words.ts';

/** What a value of a policy file may look like: the one description that validation and coverage both read. */
export type Shape =
  | TextShape
  | NumberShape
  | { readonly kind: 'boolean' }
  | { readonly kind: 'null' }
  | { readonly kind: 'any' }
  | ListShape
  | MapShape
  | ObjectShape
  | VariantsShape
  | EitherShape
  | ProfiledShape;

/** Text; `words` is an enforced list, `known` one that the platform knows without enforcing it. */
export interface TextShape {
  readonly kind: 'string';
  /** What one such word is called in a message, such as `severity`. */
  readonly noun?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: TextPattern;
  readonly words?: readonly string[];
  readonly known?: readonly string[];
  /** Words that fit every other limit and are rejected all the same. */
  readonly reserved?: readonly string[];
  readonly legacy?: readonly LegacyWord[];
  /** `timezone` is an IANA id; the platform checks it when a policy is saved, not when the file is read. */
  readonly format?: 'timezone';
}

/** A regular expression with what it means to a person and two values for generators. */
export interface TextPattern {
  readonly source: string;
  readonly meaning: string;
  readonly good: string;
  readonly bad: string;
}

/** A word of the past: `accepted` ones still work, the others are rejected. */
export interface LegacyWord {
  readonly word: string;
  readonly instead: string;
  readonly accepted: boolean;
}

export interface NumberShape {
  readonly kind: 'integer' | 'number';
  readonly min?: number;
  readonly max?: number;
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly unique?: boolean;
}

/** An object whose keys the author invents. */
export interface MapShape {
  readonly kind: 'map';
  readonly of: Shape;
  readonly keys?: TextPattern;
  readonly minKeys?: number;
  readonly maxKeys?: number;
}

/** An object with known keys; a closed one rejects other keys, an open one accepts and ignores them. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly open: boolean;
  readonly fields: Readonly<Record<string, Field>>;
  readonly choices?: readonly FieldChoice[];
  readonly maxKeys?: number;
}

/** Alternatives among fields; an alternative is met when all of its fields are present. */
export interface FieldChoice {
  readonly need: 'exactly-one-of' | 'at-least-one-of';
  readonly of: readonly (readonly string[])[];
  readonly profile?: PolicyFileProfile;
}

/** An object whose shape depends on the word under `by`. */
export interface VariantsShape {
  readonly kind: 'variants';
  readonly by: string;
  readonly noun: string;
  readonly variants: Readonly<Record<string, ObjectShape>>;
  readonly profiles?: Readonly<Record<string, PolicyFileProfile>>;
  /**
   * True when the platform knows the fields of all variants together, so that a field of a sibling variant is
   * accepted and does nothing.
   */
  readonly shared?: boolean;
}

/** A value that may be written in several ways, told apart by what it is in YAML. */
export interface EitherShape {
  readonly kind: 'either';
  readonly options: readonly Shape[];
}

/** A value whose limits differ between the ages of the format. */
export interface ProfiledShape {
  readonly kind: 'profiled';
  readonly shapes: Readonly<Record<PolicyFileProfile, Shape>>;
}

/** One key of an object. */
export interface Field {
  readonly shape: Shape;
  readonly required?: boolean;
  readonly requiredWhen?: FieldCondition;
  /** Outside the condition the field is rejected (`error`), or accepted without effect (`ignored`). */
  readonly onlyWhen?: FieldCondition & { readonly otherwise: 'error' | 'ignored' };
  /** What happens without the field, in words or as the value that is assumed. */
  readonly default?: string;
  /** The version that brought the field. */
  readonly since?: string;
  /** The ages of the format that know the field; absent means all, an empty list means none any more. */
  readonly profiles?: readonly PolicyFileProfile[];
  /** What to write in the place of a field that is dead or dying. */
  readonly instead?: string;
  /** Limits that the documentation states and the schema does not enforce. */
  readonly documented?: DocumentedLimits;
  /** The policy type that the field and all below it are counted under, where it differs from the parent's. */
  readonly policyType?: PolicyType;
  /** A path that stands for this field wherever it occurs, so that coverage counts it once. */
  readonly countedAs?: string;
  readonly sources?: readonly string[];
}

/** Holds when the sibling `field` is one of `is`. */
export interface FieldCondition {
  readonly field: string;
  readonly is: readonly string[];
}

export interface FieldLimits {
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Limits beyond the schema, which the platform does not enforce. */
export type DocumentedLimits = FieldLimits;

/** One documented path of a policy file: the unit of field coverage. */
export interface PolicyField {
  readonly policyType: PolicyType;
  /** Such as `approval_policy[].rules[].scanners[]`; `*` stands for a key that the author invents. */
  readonly path: string;
  /** Kinds of value, joined by ` | ` where there are several. */
  readonly type: string;
  readonly values?: readonly string[];
  /** False where other words than `values` are accepted too. */
  readonly valuesEnforced?: boolean;
  readonly limits?: FieldLimits;
  /** Limits that only the documentation states. */
  readonly documented?: DocumentedLimits;
  readonly required: boolean;
  readonly default?: string;
  /** For objects: whether unknown keys are accepted. */
  readonly open?: boolean;
  readonly since?: string;
  /** Set where only one age of the format has the field. */
  readonly profile?: PolicyFileProfile;
  readonly sources: readonly string[];
}
