import type { PolicyType } from '#catalogue';
import type { Mutant } from './mutant.ts';

/** A mutant with what a search over many documents needs. */
export interface PolicyMutant extends Mutant {
  /** The scope has a type of its own; all else belongs to the type of its policy. */
  readonly policyType: PolicyType;
  /** The place of the policy in its file, such as `approval_policy[0]`. */
  readonly policyPath: string;
  /** The id without that place: the same for the same change of an equal policy in another file. */
  readonly within: string;
  /** The changed file in the fewest characters: what is quick to read for an engine, as `content` is for people. */
  readonly compact: string;
  /** True where the text says the same as before, so that no decision may differ. */
  readonly saysTheSame: boolean;
}
