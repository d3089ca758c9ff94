import type { RuleId } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import type { PolicyKind } from '../../policies/index.ts';
import type { Placement } from '../placement.ts';

/** What the conditions of one policy's scope are judged by. */
export interface ScopeJudgement {
  readonly placement: Placement;
  readonly kind: PolicyKind;
  readonly experiments: Readonly<Record<string, { readonly enabled: boolean }>>;
  /** What evidence names: the policy. */
  readonly subject: string;
  readonly trace: Trace;
}

/** The rule for all policies, and the one that says the same of approval policies. */
const scopeRules = {
  unconditional: ['SCOPE-001', 'MRAP-020'],
  matchMode: ['SCOPE-002', 'MRAP-021'],
  frameworks: ['SCOPE-003', 'MRAP-025'],
  projects: ['SCOPE-004', 'MRAP-023'],
  groups: ['SCOPE-005', 'MRAP-024'],
  attributes: ['SCOPE-006', 'MRAP-026'],
  exclusionAcrossConditions: ['SCOPE-007', 'MRAP-022'],
} as const satisfies Record<string, readonly [RuleId, RuleId]>;

/** Gives evidence of a scope rule, for approval policies under both of its names. */
export function consultScope(
  { trace, kind, subject }: ScopeJudgement,
  rule: keyof typeof scopeRules,
  { held, because }: { readonly held: boolean; readonly because: string },
): boolean {
  const [general, ofApproval] = scopeRules[rule];
  if (kind === 'approval_policy') trace.consult(ofApproval, held, subject, because);
  return trace.consult(general, held, subject, because);
}
