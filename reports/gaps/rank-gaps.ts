import {
  type Confidence,
  familyOf,
  type PolicyType,
  type Rule,
  type RuleFamily,
  type RuleId,
  type RuleSeverity,
  rules,
} from '#catalogue';
import type { Case } from '../case.ts';
import { type RuleCoverage, ruleCoverage } from '../coverage/rule-coverage.ts';
import { type RuleState, ruleState } from '../coverage/rule-state.ts';
import { counted } from '../wording/plain-text.ts';
import { policyTypeOf } from '../wording/policy-types.ts';
import { oneSidedRiskOf, riskOf } from './risk.ts';

export const gapKinds = ['rule', 'one-sided'] as const;
export type GapKind = (typeof gapKinds)[number];

/** Something documented that the cases do not show, and what would show it. */
export interface Gap {
  /** Stable between runs, such as `rule:MRAP-050`. */
  readonly id: string;
  /** `rule`: no case covers it. `one-sided`: covered, but seen only to hold or only not to hold. */
  readonly kind: GapKind;
  readonly rule: RuleId;
  readonly title: string;
  readonly policyType: PolicyType;
  readonly severity: RuleSeverity;
  readonly confidence: Confidence;
  readonly risk: number;
  readonly state: RuleState;
  readonly why: string;
  readonly close: string;
}

/**
 * The gaps that the cases leave, the greatest risk first. Among equal risks those that a scenario can close today come
 * first, and the families of rules take turns in catalogue order, so that the head of the list shows the whole breadth.
 */
export function rankGaps(cases: readonly Case[], implemented: ReadonlySet<RuleId>): readonly Gap[] {
  const coverage = ruleCoverage(cases);
  const turns = turnsOf(rules);
  const turn = ({ rule }: Gap): number => turns.get(rule) ?? 0;
  return rules
    .flatMap((rule) => gapOf(rule, coverage.get(rule.id), implemented))
    .toSorted((a, b) => b.risk - a.risk || reach[a.state] - reach[b.state] || turn(a) - turn(b));
}

/** How near a gap is to being closed by writing a scenario. */
const reach = { 'not tested': 0, 'consulted only': 1, covered: 2, 'not implemented': 3 } as const satisfies Record<
  RuleState,
  number
>;

/** The place of each rule within its family; the sort is stable, so that equal places keep the order of the catalogue. */
function turnsOf(all: readonly Rule[]): ReadonlyMap<RuleId, number> {
  const next = new Map<RuleFamily, number>();
  return new Map(
    all.map(({ id }) => {
      const place = next.get(familyOf(id)) ?? 0;
      next.set(familyOf(id), place + 1);
      return [id, place];
    }),
  );
}

function gapOf(rule: Rule, coverage: RuleCoverage | undefined, implemented: ReadonlySet<RuleId>): readonly Gap[] {
  if (coverage === undefined || (coverage.covered && coverage.bothWays)) return [];
  const state = ruleState(coverage, implemented);
  const { id, title, severity, confidence } = rule;
  const about = { rule: id, title, policyType: policyTypeOf(id), severity, confidence, state };
  if (coverage.covered) {
    return [{ id: `one-sided:${id}`, kind: 'one-sided', ...about, risk: oneSidedRiskOf(rule), ...oneSided(coverage) }];
  }
  return [{ id: `rule:${id}`, kind: 'rule', ...about, risk: riskOf(rule), ...uncovered(coverage, state) }];
}

interface Reason {
  readonly why: string;
  readonly close: string;
}

function uncovered({ rule, passing, failing }: RuleCoverage, state: RuleState): Reason {
  if (state === 'not implemented') {
    return {
      why: 'the target never quotes this rule',
      close: `teach the target ${rule}, or run a target that knows it`,
    };
  }
  const [seen = failing[0]] = passing;
  if (seen === undefined) {
    return {
      why: 'the target can quote this rule and no case makes it do so',
      close: `write a scenario tagged @${rule} in which the rule decides`,
    };
  }
  return {
    why: `consulted by ${counted(passing.length + failing.length, 'case')}, and no passed case claims it with a tag`,
    close: `tag a scenario that is about it with @${rule}, or write one; ${seen} consults it`,
  };
}

function oneSided({ rule, shownToHold }: RuleCoverage): Reason {
  const missing = shownToHold ? 'does not hold' : 'holds';
  return {
    why: `no passed case shows what happens when it ${missing}`,
    close: `write a scenario tagged @${rule} in which the rule ${missing}`,
  };
}
