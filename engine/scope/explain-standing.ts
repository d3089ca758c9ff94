import type { Trace } from '../evidence/trace.ts';
import type { PolicyKind } from '../policies/index.ts';
import type { Standing } from './enforced-policy.ts';

/** Gives evidence of the rules, general and of the policy's kind, that say why a policy covers a project or not. */
export function explainStanding(
  { kind, standing, subject }: { readonly kind: PolicyKind; readonly standing: Standing; readonly subject: string },
  trace: Trace,
): void {
  const tell: Tell = (rule, held) => trace.consult(rule, held, subject, reasons[standing]);
  tell('INH-011', standing === 'disabled');
  explanations[kind]?.(standing, tell);
}

type Tell = (rule: Parameters<Trace['consult']>[0], held: boolean) => void;

const explanations: { readonly [K in PolicyKind]?: (standing: Standing, tell: Tell) => void } = {
  approval_policy: explainApproval,
  pipeline_execution_policy: explainPipelineExecution,
  scan_execution_policy: (standing, tell) =>
    tell('SEP-001', standing === 'beyond_limit' || standing === 'out_of_scope'),
  vulnerability_management_policy: (standing, tell) => tell('VMP-015', standing === 'covering'),
};

const reasons = {
  covering: 'enabled, within the limit and in scope',
  invalid_file: 'the policy file is invalid',
  disabled: 'disabled, so it takes up no place of the limit',
  beyond_limit: 'beyond the limit of its configuration',
  out_of_scope: 'out of scope, though it takes up a place of the limit',
  beyond_pipeline_limit: 'beyond the limit per pipeline',
  unlicensed: 'the feature is not licensed',
} as const satisfies Record<Standing, string>;

function explainApproval(standing: Standing, tell: Tell): void {
  tell('MRAP-004', standing === 'disabled');
  if (standing === 'disabled') return;
  tell('MRAP-001', standing === 'beyond_limit');
  if (standing !== 'beyond_limit') tell('MRAP-002', standing === 'out_of_scope');
}

function explainPipelineExecution(standing: Standing, tell: Tell): void {
  tell('PEP-001', standing === 'covering');
  tell('PEP-004', standing === 'disabled' || standing === 'out_of_scope');
}
