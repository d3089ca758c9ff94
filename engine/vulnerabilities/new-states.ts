import type { Trace } from '../evidence/trace.ts';
import type { VulnerabilityManagementPolicy } from '../policies/types/vulnerability-management-policy.ts';
import type { Vulnerability } from '../world/pipelines.ts';
import { instanceOf } from '../world/world.ts';
import { type ActionContext, type ActionWork, decisionsOf } from './action.ts';
import { withinBudget } from './budget.ts';

/** A new state of a vulnerability, and the policy that wants it. */
export interface NewState {
  readonly vulnerability: Vulnerability;
  readonly policy: VulnerabilityManagementPolicy;
  readonly set: Partial<Vulnerability> & Pick<Vulnerability, 'state'>;
}

/** Resolves what the scanners no longer find and a policy wants resolved. */
export function resolutions({ world, botId }: ActionContext, work: ActionWork, trace: Trace): readonly NewState[] {
  const decisions = decisionsOf(work, trace).filter(({ vulnerability }) => {
    const open = isOpen(vulnerability);
    return trace.consult('VMP-006', open, `vulnerability \`${vulnerability.name}\``, `it is ${vulnerability.state}`);
  });
  const resolved = {
    state: 'resolved',
    resolvedById: botId,
    resolvedAt: instanceOf(world).now,
    autoResolved: true,
  } as const;
  return withinBudget(decisions, 'auto_resolve', trace).map((decision) => ({ ...decision, set: resolved }));
}

/** Dismisses what the pipeline found and a policy wants dismissed. */
export function dismissals({ world }: ActionContext, work: ActionWork, trace: Trace): readonly NewState[] {
  if (work.policies.length === 0) return [];
  const off = instanceOf(world).flags.auto_dismiss_vulnerability_policies === false;
  if (trace.consult('VMP-013', off, 'auto_dismiss', off ? 'its feature flag is off' : 'its feature flag is on'))
    return [];
  const decisions = decisionsOf(work, trace).filter(({ vulnerability }) => {
    const open = isOpen(vulnerability);
    return trace.consult('VMP-007', open, `vulnerability \`${vulnerability.name}\``, `it is ${vulnerability.state}`);
  });
  return withinBudget(decisions, 'auto_dismiss', trace).map((decision) => ({
    ...decision,
    set: { state: 'dismissed', dismissalReason: reasonOf(decision.policy) },
  }));
}

function isOpen({ state }: Vulnerability): boolean {
  return state === 'detected' || state === 'confirmed';
}

function reasonOf(policy: VulnerabilityManagementPolicy): string | null {
  const action = policy.actions.find((one) => one.type === 'auto_dismiss');
  return action?.dismissal_reason ?? null;
}
