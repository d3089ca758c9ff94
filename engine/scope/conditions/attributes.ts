import { type ScopeAttributeCategory, scopeAttributeCategories } from '#catalogue';
import type { PolicyScope } from '../../policies/index.ts';
import { type Condition, conditionOf, isDefined } from './condition.ts';
import { consultScope, type ScopeJudgement } from './scope-judgement.ts';

// The feature flag and the experiment of the policy file carry the same name.
const switchName = 'security_attributes_policy_scope';

/** One condition for each security attribute category that has entries, as long as flag and experiment are on. */
export function attributeConditions(scope: PolicyScope, judgement: ScopeJudgement): readonly Condition[] {
  const defined = scopeAttributeCategories.filter((name) => isDefined(scope[name]?.including, scope[name]?.excluding));
  if (defined.length === 0) return [];
  const flag = judgement.placement.instance.flags[switchName] === true;
  const experiment = judgement.experiments[switchName]?.enabled === true;
  const because = `flag ${flag ? 'on' : 'off'}, experiment ${experiment ? 'on' : 'off'}`;
  if (!consultScope(judgement, 'attributes', { held: flag && experiment, because })) return [];
  return defined.map((category) => attributeCondition(scope, category, judgement));
}

function attributeCondition(
  scope: PolicyScope,
  category: ScopeAttributeCategory,
  { placement }: ScopeJudgement,
): Condition {
  const { including = [], excluding = [] } = scope[category] ?? {};
  const own = new Set(placement.attributes.filter((one) => one.category === category).map(({ id }) => id));
  return conditionOf({
    excluded: excluding.some(({ id }) => own.has(id)),
    included: including.some(({ id }) => own.has(id)),
    hasInclusions: including.length > 0,
  });
}
