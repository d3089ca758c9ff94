import type { Pickle } from '@cucumber/messages';
import type { RuleId } from '#catalogue';
import { rulesOf } from '#steps';

/**
 * The first so many scenarios of each documented rule, in the order in which they stand; those that claim no rule all
 * stay. Every rule that the scenarios claim is still claimed.
 */
export function perRule(pickles: readonly Pickle[], count: number): readonly Pickle[] {
  const taken = new Map<RuleId, number>();
  return pickles.filter(({ tags }) => {
    const rules = rulesOf(tags.map(({ name }) => name));
    const isWanted = rules.length === 0 || rules.some((rule) => (taken.get(rule) ?? 0) < count);
    if (isWanted) for (const rule of rules) taken.set(rule, (taken.get(rule) ?? 0) + 1);
    return isWanted;
  });
}
