import { scopeAttributeCategories } from '#catalogue';
import { itemsOf, objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { doubt, type EnactedPolicy, hasExperiment } from './enacted-policy.ts';

/** What a scope can hardly mean. */
export function checkPolicyScope({ policy, place, content }: EnactedPolicy): readonly Finding[] {
  const scope = objectOf(policy.policy_scope);
  const at = [...place, 'policy_scope'];
  const conditions = ['compliance_frameworks', ...sidedConditions].filter((key) => isDefined(scope[key]));
  const lenient = scope.match_mode === 'any' && conditions.length > 1;
  return [
    ...(lenient ? widenedByExclusion(scope, at) : contradictions(scope, at)),
    ...ignoredAttributes(scope, at, content),
  ];
}

const sidedConditions = ['projects', 'groups', ...scopeAttributeCategories];

function isDefined(condition: unknown): boolean {
  if (Array.isArray(condition)) return condition.length > 0;
  const { including, excluding } = objectOf(condition);
  return itemsOf(including).length > 0 || itemsOf(excluding).length > 0;
}

/** An exclusion beats an inclusion, so a condition that excludes all it includes holds nowhere. */
function contradictions(scope: PlainObject, place: Place): readonly Finding[] {
  return sidedConditions.flatMap((key) => {
    const included = idsOf(objectOf(scope[key]).including);
    const excluded = idsOf(objectOf(scope[key]).excluding);
    if (included.length === 0 || !included.every((id) => excluded.includes(id))) return [];
    const what = `everything under \`including\` stands under \`excluding\` too, so the policy covers no project`;
    return [
      doubt([...place, key], { code: 'covers-nothing', rule: key === 'groups' ? 'SCOPE-005' : 'SCOPE-004', what }),
    ];
  });
}

function idsOf(list: unknown): readonly unknown[] {
  return itemsOf(list).flatMap((item) => objectOf(item).id ?? []);
}

function widenedByExclusion(scope: PlainObject, place: Place): readonly Finding[] {
  return sidedConditions.flatMap((key) => {
    const { including, excluding } = objectOf(scope[key]);
    if (itemsOf(including).length > 0 || itemsOf(excluding).length === 0) return [];
    const what = 'with `match_mode: any` an exclusion alone lets in everything that it does not name';
    const expected = '`match_mode: all`, to keep the excluded out';
    return [doubt([...place, key, 'excluding'], { code: 'exclusion-widens', rule: 'SCOPE-008', what, expected })];
  });
}

function ignoredAttributes(scope: PlainObject, place: Place, content: PlainObject): readonly Finding[] {
  if (hasExperiment(content, 'security_attributes_policy_scope')) return [];
  return scopeAttributeCategories
    .filter((category) => isDefined(scope[category]))
    .map((category) => {
      const what = `\`${category}\` is ignored without the experiment \`security_attributes_policy_scope\``;
      const expected = 'the experiment enabled under `experiments`';
      return doubt([...place, category], { code: 'missing-experiment', rule: 'SCOPE-006', what, expected });
    });
}
