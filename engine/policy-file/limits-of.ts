import { policyKeys } from '#catalogue';
import type { Trace } from '../evidence/trace.ts';
import type { FileLimits } from '../policies/index.ts';
import { type LimitedPlace, policyLimit } from '../scope/policy-limit.ts';

/** What the instance, and the top-level group where the file is linked, allow a policy file. */
export function limitsOf(place: LimitedPlace, trace: Trace): FileLimits {
  const limits = policyKeys.map((kind) => [kind, policyLimit(kind, place, trace)] as const);
  return {
    policies: Object.fromEntries(limits.filter(([, limit]) => Number.isFinite(limit))),
    scanActions: place.instance.scanExecutionActionLimit,
  };
}
