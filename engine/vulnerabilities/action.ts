import type { Trace } from '../evidence/trace.ts';
import type { VulnerabilityManagementPolicy } from '../policies/types/vulnerability-management-policy.ts';
import type { Vulnerability } from '../world/pipelines.ts';
import type { World } from '../world/world.ts';
import { matchesPolicy } from './matching-rules.ts';

/** Where an action of a policy takes place, and in whose name. */
export interface ActionContext {
  readonly world: World;
  readonly botId: number;
}

/** The policies with one kind of action, and the vulnerabilities that it could change. */
export interface ActionWork {
  readonly policies: readonly VulnerabilityManagementPolicy[];
  readonly candidates: readonly Vulnerability[];
}

/** A vulnerability, and the policy that acts on it. */
export interface Decision {
  readonly vulnerability: Vulnerability;
  readonly policy: VulnerabilityManagementPolicy;
}

/** Each vulnerability that a policy is about, with the first such policy: a state can change only once. */
export function decisionsOf({ policies, candidates }: ActionWork, trace: Trace): readonly Decision[] {
  return candidates.flatMap((vulnerability) => {
    const policy = policies.find((one) => matchesPolicy(one, vulnerability, trace));
    return policy === undefined ? [] : [{ vulnerability, policy }];
  });
}
