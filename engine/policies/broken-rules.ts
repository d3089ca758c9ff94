import type { RuleId } from '#catalogue';
import type { Finding } from './problem.ts';

/** The documented rule that a shape finding breaks, where one says so in so many words. */
export function ruleBrokenBy(finding: Finding): RuleId | undefined {
  const path = finding.place.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[]` : text === '' ? step : `${text}.${step}`),
    '',
  );
  return documented.find(
    ({ at, codes, about }) =>
      at.test(path) && codes.includes(finding.code) && (about === undefined || about.test(finding.expected ?? '')),
  )?.rule;
}

interface DocumentedRule {
  readonly rule: RuleId;
  /** The path without numbers. */
  readonly at: RegExp;
  readonly codes: readonly string[];
  /** What the expectation must mention, where one path has several rules. */
  readonly about?: RegExp;
}

const choice = ['missing-choice', 'exclusive-fields'];

const documented: readonly DocumentedRule[] = [
  { rule: 'MRAP-005', at: /^approval_policy\[\]$/, codes: ['missing-field', 'missing-choice'] },
  { rule: 'MRAP-006', at: /^approval_policy\[\]\.rules$/, codes: ['too-many-items'] },
  { rule: 'MRAP-007', at: /^approval_policy\[\]\.rules\[\]$/, codes: choice, about: /branch_type/ },
  { rule: 'MRAP-008', at: /^approval_policy\[\]\.actions\[\]$/, codes: choice },
  { rule: 'MRAP-011', at: /^approval_policy\[\]\./, codes: ['unknown-key'] },
  { rule: 'MRAP-012', at: /^approval_policy\[\]\.rules\[\]\.scanners\[\]/, codes: ['unknown-word'] },
  { rule: 'MRAP-013', at: /^approval_policy\[\]\.name$/, codes: ['reserved-name'] },
  { rule: 'VAL-001', at: /^$/, codes: ['missing-choice'] },
  { rule: 'VAL-001', at: /^\w+\[\]\.name$/, codes: ['too-short'] },
  { rule: 'VAL-003', at: /^scan_execution_policy\[\]\.rules\[\]$/, codes: ['missing-choice'] },
  { rule: 'CCP-001', at: /^ci_component_publishing_policy(\[\])?$/, codes: ['too-many-items', 'missing-field'] },
  { rule: 'CCP-002', at: /^ci_component_publishing_policy$/, codes: ['retired-key'] },
];
