import type { PolicyScope } from './policy-scope.ts';

/** What every policy has, in the spelling of the file; `index` is its place in its own list, disabled ones counted. */
export interface CommonPolicy {
  readonly index: number;
  readonly name: string;
  readonly description?: string;
  readonly enabled: boolean;
  readonly policy_scope?: PolicyScope;
  readonly metadata?: Readonly<Record<string, unknown>>;
}
