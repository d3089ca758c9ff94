import type { RuleId } from '#catalogue';
import type { Trace } from '../evidence/trace.ts';
import type { PolicyContainer, PolicyDocument, PolicyKind, Problem } from '../policies/index.ts';

/** What a policy file was looked at for. */
export interface FileCheck {
  readonly document: PolicyDocument;
  readonly problems: readonly Problem[];
  readonly container: PolicyContainer | undefined;
}

/** The documented demands on a kind of policy, all of which a file with such a policy is held against. */
const demands: Readonly<Partial<Record<PolicyKind, readonly RuleId[]>>> = {
  approval_policy: ['MRAP-001', 'MRAP-005', 'MRAP-006', 'MRAP-007', 'MRAP-008', 'MRAP-011', 'MRAP-012', 'MRAP-013'],
  scan_execution_policy: ['VAL-003', 'VAL-006', 'VAL-007', 'VAL-008', 'LIM-002'],
  pipeline_execution_policy: ['LIM-002'],
  pipeline_execution_schedule_policy: ['VAL-006', 'VAL-007', 'SPEP-013'],
  vulnerability_management_policy: ['LIM-002'],
  ci_component_publishing_policy: ['CCP-001', 'CCP-002'],
};

/** The demands that depend on where the file is linked. */
const localDemands: Readonly<Partial<Record<PolicyKind, readonly RuleId[]>>> = {
  approval_policy: ['MRAP-009', 'MRAP-010'],
  scan_execution_policy: ['VAL-004', 'VAL-005', 'VAL-009'],
  pipeline_execution_policy: ['VAL-009'],
  pipeline_execution_schedule_policy: ['VAL-009'],
  vulnerability_management_policy: ['VAL-009'],
};

/** Gives evidence of each documented demand: it holds where the file breaks it. */
export function explainProblems({ document, problems, container }: FileCheck, trace: Trace): void {
  const kinds = kindsIn(document, problems);
  const asked = kinds.flatMap((kind) => [...(demands[kind] ?? []), ...(container ? (localDemands[kind] ?? []) : [])]);
  const broken = problems.flatMap(({ rule }) => rule ?? []);
  for (const rule of new Set<RuleId>(['VAL-001', ...asked, ...broken])) {
    const [problem] = problems.filter((one) => one.rule === rule);
    trace.consult(rule, problem !== undefined, 'policy file', problem?.message ?? 'no objection');
  }
  for (const policy of document.policies) {
    const { name, enabled, kind } = policy;
    const rule = kind === 'approval_policy' ? 'MRAP-004' : 'VAL-002';
    trace.consult(
      rule,
      !enabled,
      `policy \`${name}\``,
      enabled ? 'enabled' : 'disabled, so only its name is looked at',
    );
  }
}

/** The kinds of policy in the file, those that cannot be read included. */
function kindsIn({ policies }: PolicyDocument, problems: readonly Problem[]): readonly PolicyKind[] {
  const places = problems.map(({ path }) => path.split('[')[0] as PolicyKind);
  return [...new Set([...policies.map(({ kind }) => kind), ...places])];
}
