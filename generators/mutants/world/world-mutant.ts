import type { PolicyType } from '#catalogue';
import type { Change, TableName } from '#engine';

/** One world with one small change of a row that decides: what no policy file says, such as a role or a token. */
export interface WorldMutant {
  /** Stable for a world: operator and row, such as `members-access-level=40@members/3`. */
  readonly id: string;
  /** Table, column and what is done to it: `members-access-level`, `members-removed`. */
  readonly operator: string;
  readonly policyType: PolicyType;
  readonly table: TableName;
  /** Such as `members/3`. */
  readonly path: string;
  /** What was changed, in words. */
  readonly change: string;
  readonly changes: readonly Change[];
}
