import type { RuleId } from '#catalogue';
import { matchesBranchPattern } from '../branch-pattern.ts';
import { itemsOf, type PlainObject, textsOf } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { doubt } from './enacted-policy.ts';

/** A rule whose exceptions take away all that it names covers no branch anywhere. */
export function swallowedBranches(rule: PlainObject, place: Place, documented: RuleId): readonly Finding[] {
  const exceptions = textsOf(rule.branch_exceptions);
  if (exceptions.length === 0) return [];
  const named = itemsOf(rule.branches).length > 0 ? textsOf(rule.branches) : ['*'];
  const swallowed = named.every((branch) => exceptions.some((exception) => matchesBranchPattern(branch, exception)));
  if (!swallowed) return [];
  const what = 'the exceptions leave no branch over, so the rule never applies';
  return [doubt([...place, 'branch_exceptions'], { code: 'no-branch-left', rule: documented, what })];
}
