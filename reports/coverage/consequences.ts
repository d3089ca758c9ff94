// Data: what follows from a rule, read from its statement and from the place where the engine consults it.
import type { RuleId } from '#catalogue';
import { conclusions } from './conditions.ts';

/** Rules that stand in the way: where one holds nothing else can help. */
const closing: readonly RuleId[] = [
  'MRAP-005',
  'MRAP-006',
  'MRAP-007',
  'MRAP-008',
  'MRAP-009',
  'MRAP-010',
  'MRAP-013',
  'MRAP-085',
  'MRAP-122',
  'MRAP-148',
  'MRAP-170',
  'MRAP-171',
  'MRAP-172',
  'ESC-002',
  'ESC-003',
  'ESC-004',
  'ESC-005',
  'ESC-007',
  'ESC-011',
  'ESC-012',
  'ESC-030',
  'ESC-032',
  'ESC-033',
  'ESC-036',
  'ESC-051',
  'ESC-101',
  'ESC-103',
  'ESC-106',
  'CCP-001',
  'CCP-002',
  'INH-004',
  'INH-007',
  'INH-008',
  'VAL-003',
  'VAL-004',
  'VAL-005',
  'VAL-006',
  'VAL-007',
  'VAL-008',
  'VAL-009',
  'AUTHZ-ROLE-004',
  'AUTHZ-ROLE-013',
  'AUTHZ-ROLE-018',
  'AUTHZ-ROLE-023',
  'AUTHZ-ROLE-051',
  'AUTHZ-ROLE-068',
  'AUTHZ-CUSTOM-013',
  'AUTHZ-CUSTOM-014',
  'AUTHZ-CUSTOM-019',
  'AUTHZ-JOB-015',
  'AUTHZ-JOB-021',
  'AUTHZ-JOB-028',
  'AUTHZ-PAT-005',
  'AUTHZ-PAT-006',
  'AUTHZ-PAT-007',
  'AUTHZ-PAT-008',
  'AUTHZ-PAT-009',
  'AUTHZ-PAT-010',
  'AUTHZ-PAT-012',
  'AUTHZ-PAT-016',
  'AUTHZ-PAT-109',
  'AUTHZ-PAT-111',
  'AUTHZ-PAT-114',
  'AUTHZ-PAT-115',
  'AUTHZ-PAT-117',
  'AUTHZ-PAT-121',
  'AUTHZ-DUO-002',
  'AUTHZ-DUO-013',
  'AUTHZ-DUO-015',
  'AUTHZ-DEPLOY-005',
  'AUTHZ-DEPLOY-009',
  'AUTHZ-PROJTOKEN-010',
  'AUTHZ-TENANT-004',
  'AUTHZ-TENANT-006',
];

/** Rules that say that all is well, and those about what comes with a permission. */
const opening: readonly RuleId[] = [
  'ESC-021',
  'ESC-024',
  'ESC-037',
  'ESC-038',
  'ESC-080',
  'ESC-081',
  'ESC-083',
  'ESC-086',
  'ESC-088',
  'CCP-004',
  'INH-002',
  'INH-005',
  'INH-006',
  'AUTHZ-JOB-002',
  'AUTHZ-PAT-001',
];

/** Rules about what is told, named or kept. */
const telling: readonly RuleId[] = [
  'MRAP-014',
  'MRAP-084',
  'MRAP-092',
  'ESC-008',
  'ESC-037',
  'ESC-083',
  'ESC-086',
  'ESC-088',
  'INH-005',
  'INH-006',
  'AUTHZ-PAT-008',
];

/** Rules that no world contradicts, with the reason. */
const always: ReadonlyMap<RuleId, string> = new Map<RuleId, string>([
  ['AUTHZ-ROLE-023', 'no role opens it: whoever asks for it is refused'],
  ['AUTHZ-DEPLOY-007', 'a deploy token has no user, so that nothing about one could make it fail'],
  ['AUTHZ-TENANT-002', 'it is looked at where somebody has such a role, and that never gives anything'],
]);

/** By item part, such as `allows`, or `not-held`: the rules for which it cannot be, and why. */
export function impossible(rule: RuleId, part: string): string | null {
  const reason = always.get(rule);
  if (reason !== undefined && neverMissed.has(part)) return reason;
  const found = consequences.find(({ rules, parts }) => parts.has(part) && rules.has(rule));
  return found?.reason ?? null;
}

const neverMissed: ReadonlySet<string> = new Set(['not-held', 'misses', 'overridden', 'decisive']);

const consequences: readonly {
  readonly rules: ReadonlySet<RuleId>;
  readonly parts: ReadonlySet<string>;
  readonly reason: string;
}[] = [
  {
    rules: new Set(closing),
    parts: new Set(['allows', 'overridden']),
    reason: 'where this rule holds the answer is a refusal, whatever else there is',
  },
  {
    rules: new Set(opening),
    parts: new Set(['refuses', 'overridden']),
    reason: 'where this rule holds the answer is a permission: it is the last thing looked at, or comes with one',
  },
  {
    rules: new Set(telling),
    parts: new Set(['overridden', 'decisive']),
    reason: 'this rule says what is told, named or kept, and never whether something may go ahead',
  },
  {
    rules: conclusions,
    parts: new Set(['misses', 'overridden', 'decisive']),
    reason: 'this rule says what others come to: it changes only where one of them does',
  },
];
