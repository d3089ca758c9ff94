import { itemsOf, objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { swallowedBranches } from './branch-exceptions.ts';
import { everyMinute, unsupportedCadence } from './cadence.ts';
import { doubt, type EnactedPolicy, refusal } from './enacted-policy.ts';
import { idleAllowlists } from './skip-permission.ts';

/** What a scan execution policy cannot mean, and what it can hardly mean. */
export function checkScanPolicy({ policy, place, limits }: EnactedPolicy): readonly Finding[] {
  const rules = itemsOf(policy.rules).map(objectOf);
  return [
    ...empty(policy, place),
    ...rules.flatMap((rule, index) => checkRule(rule, [...place, 'rules', index])),
    ...tooManyActions(policy, place, limits.scanActions),
    ...imageScansInPipelines(policy, rules, place),
    ...idleAllowlists(policy, place),
  ];
}

function empty(policy: PlainObject, place: Place): readonly Finding[] {
  return ['rules', 'actions'].flatMap((key) => {
    const items = policy[key];
    if (!Array.isArray(items) || items.length > 0) return [];
    return [doubt([...place, key], { code: `no-${key}`, what: `a policy without ${key} runs nothing` })];
  });
}

function checkRule(rule: PlainObject, place: Place): readonly Finding[] {
  const scheduled = rule.type === 'schedule';
  return [
    ...noBranches(rule, place),
    ...swallowedBranches(rule, place, 'SEP-006'),
    ...(scheduled ? [...everyMinute(rule, place), ...unsupportedCadence(rule, place)] : []),
  ];
}

/** In approval policies the same words mean every protected branch. */
function noBranches(rule: PlainObject, place: Place): readonly Finding[] {
  if (!Array.isArray(rule.branches) || rule.branches.length > 0) return [];
  const what = '`branches: []` is no branch at all, so the rule never applies';
  return [
    doubt([...place, 'branches'], { code: 'no-branches', rule: 'SEP-005', what, expected: '`branch_type: all`' }),
  ];
}

function tooManyActions(policy: PlainObject, place: Place, limit: number): readonly Finding[] {
  const count = itemsOf(policy.actions).length;
  if (limit === 0 || count <= limit) return [];
  const found = `${count} items`;
  const what = `found ${found}, which is refused on saving`;
  const expected = `at most ${limit} items`;
  return [refusal([...place, 'actions'], { code: 'beyond-save-limit', rule: 'VAL-008', what, expected, found })];
}

function imageScansInPipelines(policy: PlainObject, rules: readonly PlainObject[], place: Place): readonly Finding[] {
  if (rules.length === 0 || rules.some(({ agents }) => agents !== undefined)) return [];
  return itemsOf(policy.actions).flatMap((action, index) => {
    if (objectOf(action).scan !== 'cluster_image_scanning') return [];
    const what = '`cluster_image_scanning` never runs in pipelines, only agents run it';
    const expected = 'a schedule rule with `agents`';
    return [doubt([...place, 'actions', index, 'scan'], { code: 'scan-never-runs', rule: 'SEP-021', what, expected })];
  });
}
