import { familyOf, type Rule, type RuleFamily, type RuleId, rules } from '#catalogue';
import { policyTypeOf } from '../wording/policy-types.ts';
import { impossible } from './consequences.ts';
import type { CoverageCriterion } from './coverage.ts';
import { ruleIds } from './rule-ids.ts';
import type { UncoveredItem } from './uncovered-item.ts';

/** The ways in which a rule can meet an answer, beside whether it holds. */
export const corners = ['allows', 'refuses', 'misses', 'overridden'] as const;
export type Corner = (typeof corners)[number];

/** Everything about rules that there is to cover: claims, polarities, corners and conditions. */
export function ruleItems(implemented: ReadonlySet<RuleId>): readonly UncoveredItem[] {
  return rules.flatMap((rule) => itemsOf(rule, implemented.has(rule.id)));
}

function itemsOf(rule: Rule, isImplemented: boolean): readonly UncoveredItem[] {
  const { id: subject, severity, confidence } = rule;
  const about = { policyType: policyTypeOf(subject), subject, severity, confidence };
  const ids = ruleIds(subject);
  const item = (criterion: CoverageCriterion, part: string, id: string): UncoveredItem => ({
    id,
    criterion,
    ...about,
    part,
    outOfReach: isImplemented ? unreachable(subject, part) : 'the target never quotes this rule',
  });
  return [
    item('rule', 'claimed', ids.claimed),
    item('polarity', 'held', ids.held),
    item('polarity', 'not-held', ids.notHeld),
    ...corners.map((part) => item('corner', part, ids[part])),
    item('condition', 'decisive', ids.condition),
  ];
}

/** Families whose rules decide what there will be, and never whether somebody may. */
const neverLeaning: ReadonlySet<RuleFamily> = new Set(['PEP', 'SPEP', 'SEP', 'VMP']);
/** Rules of those families that the check of a policy file tells of: a file is valid or not. */
const toldOfFiles: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['PEP-074', 'PEP-077', 'PEP-091', 'SEP-005', 'SEP-006', 'SEP-021', 'SEP-055'] as const),
  ...(['SPEP-001', 'SPEP-004', 'SPEP-007', 'SPEP-013'] as const),
]);
const needsLeaning: ReadonlySet<string> = new Set(['allows', 'refuses', 'overridden'] satisfies Corner[]);

function unreachable(rule: RuleId, part: string): string | null {
  if (needsLeaning.has(part) && neverLeaning.has(familyOf(rule)) && !toldOfFiles.has(rule)) {
    return 'the questions that consult this rule neither allow nor refuse';
  }
  return impossible(rule, part);
}
