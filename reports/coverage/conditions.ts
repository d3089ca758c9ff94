import type { RuleId } from '#catalogue';

/**
 * Rules that say what others come to. In terms of MC/DC they are inner decisions and no conditions: whenever a condition
 * below them makes a difference, they change as well.
 */
export const conclusions: ReadonlySet<RuleId> = new Set<RuleId>([
  'MRAP-100',
  'MRAP-102',
  'MRAP-113',
  'MRAP-170',
  'MRAP-171',
  'ESC-007',
  'ESC-103',
  'ESC-106',
  'AUTHZ-ROLE-001',
  'AUTHZ-JOB-002',
  'AUTHZ-JOB-028',
  'AUTHZ-PAT-001',
  'AUTHZ-PAT-016',
  'AUTHZ-PAT-114',
  'AUTHZ-DUO-001',
]);

/** Rules that are about one and the same fact: the second says the same as the first, or the opposite. */
export const restatements: readonly (readonly [RuleId, RuleId])[] = [
  ['SCOPE-001', 'MRAP-020'],
  ['SCOPE-002', 'MRAP-021'],
  ['SCOPE-003', 'MRAP-025'],
  ['SCOPE-004', 'MRAP-023'],
  ['SCOPE-005', 'MRAP-024'],
  ['SCOPE-006', 'MRAP-026'],
  ['SCOPE-007', 'MRAP-022'],
  ['INH-010', 'MRAP-015'],
  ['AUTHZ-PAT-100', 'AUTHZ-PAT-121'],
  ['AUTHZ-TENANT-004', 'AUTHZ-TENANT-006'],
  ['AUTHZ-PROJTOKEN-001', 'AUTHZ-PROJTOKEN-010'],
];

/**
 * The rules that stand for the one condition in which two answers differ; none where they differ in several. Conclusions
 * may differ as well where both answers are about the same thing: then nothing but the condition can have moved them.
 */
export function oneCondition(differing: readonly RuleId[], aboutTheSame: boolean): readonly RuleId[] {
  if (differing.length <= 1) return differing;
  const causes = aboutTheSame ? differing.filter((rule) => !conclusions.has(rule)) : differing;
  const facts = new Set(causes.map(factOf));
  return facts.size === 1 ? causes : [];
}

const facts: ReadonlyMap<RuleId, RuleId> = new Map(restatements.map(([first, second]) => [second, first]));

function factOf(rule: RuleId): RuleId {
  return facts.get(rule) ?? rule;
}
