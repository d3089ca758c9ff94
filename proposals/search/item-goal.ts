import { familyOf, findRule, type RuleId } from '#catalogue';
import { leaningOf } from '#engine';
import type { Case } from '#reports';
import { limitFiles } from '../files/limit-files.ts';
import { checkedEvidence, checkedOutcomes } from '../run/case-of-run.ts';
import type { Coverable } from './coverable.ts';
import type { Goal, GoalHalves } from './goal.ts';
import { lifeCyclePart } from './life-cycle-nearness.ts';

/** Says which of the things that nobody covers a case would cover. */
export type NewlyCovered = (candidate: Case) => ReadonlySet<string>;

/** The goal that covers one thing which no case covers. */
export function itemGoal(item: Coverable, newlyCovered: NewlyCovered): Goal {
  const rule = findRule(item.subject);
  const stage = lifeCyclePart(item);
  // Of a rule nothing is covered where no answer consults it: that is told sooner than all that a case covers.
  const reached = (candidate: Case) =>
    (rule === undefined || checkedEvidence(candidate).has(rule.id)) && newlyCovered(candidate).has(item.id);
  return {
    id: item.id,
    policyType: item.policyType,
    rules: rule === undefined ? [] : [rule.id],
    description:
      rule === undefined ? (stage?.title ?? `${item.subject} ${item.part}`) : `${rule.title}. ${rule.statement}`,
    reached,
    nearness:
      stage?.nearness ??
      ((candidate) => (rule === undefined ? mentions(candidate, item) : nearnessTo(candidate, rule.id))),
    // Whoever only claims a rule must show that it matters: the other side consults it otherwise, or not at all.
    isOtherSide: (other, candidate) =>
      item.kind === 'rule' && rule !== undefined
        ? waysOf(other, rule.id) !== waysOf(candidate, rule.id)
        : !reached(other),
    ...(item.kind === 'corner' && rule !== undefined ? halvesOf(item.part, rule.id) : {}),
    ...(item.kind === 'limit' ? { files: (profile) => limitFiles(item, profile) } : {}),
  };
}

/** A rule that holds and an answer that leans so, as long as no pair of answers is wanted. */
function halvesOf(part: string, rule: RuleId): { readonly halves?: GoalHalves } {
  if (part === 'misses') return {};
  const wanted = part === 'allows' ? 'allow' : 'refuse';
  const holds = (candidate: Case) => checkedEvidence(candidate).get(rule)?.has(true) === true;
  const leans = (candidate: Case) =>
    part === 'overridden' || checkedOutcomes(candidate).some((outcome) => leaningOf(outcome) === wanted);
  return { halves: { first: holds, second: leans } };
}

/** A case that consults the rule is next to the goal; then those that claim rules listed beside it. */
function nearnessTo(candidate: Case, rule: RuleId): number {
  if (checkedEvidence(candidate).has(rule)) return 1;
  const distances = candidate.rules
    .filter((other) => familyOf(other) === familyOf(rule))
    .map((other) => Math.abs(numberOf(other) - numberOf(rule)));
  return distances.length === 0 ? 0 : 0.8 / (1 + Math.min(...distances));
}

function waysOf(candidate: Case, rule: RuleId): string {
  return [...(checkedEvidence(candidate).get(rule) ?? [])].toSorted().join();
}

function numberOf(rule: RuleId): number {
  return Number(/\d+$/.exec(rule)?.[0] ?? 0);
}

/** For a field of a policy: how many of the keys on the way to it stand in the policy files of the world. */
function mentions(candidate: Case, { subject, policyType }: Coverable): number {
  const keys = subject.split(/[.[\]]+/).filter((key) => key !== '' && key !== '*');
  const files = (candidate.world.policyFiles ?? []).map((file) => JSON.stringify(file)).join();
  const found = keys.filter((key) => files.includes(key)).length / Math.max(1, keys.length);
  return found * 0.9 + (candidate.policyTypes.includes(policyType) ? 0.1 : 0);
}
