import type { PolicyKind } from './types/policy.ts';

/** The limits of a platform that a policy file is held against. */
export interface FileLimits {
  /** How many enabled policies of a kind count; kinds without an entry are not limited. */
  readonly policies: Readonly<Partial<Record<PolicyKind, number>>>;
  /** How many actions a scan execution policy may have; 0 for any number. */
  readonly scanActions: number;
}

/** The limits of a platform as it is delivered. */
export const deliveredLimits: FileLimits = {
  policies: {
    approval_policy: 5,
    pipeline_execution_policy: 5,
    scan_execution_policy: 5,
    vulnerability_management_policy: 5,
  },
  scanActions: 10,
};
