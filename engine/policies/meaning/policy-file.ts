import { policyExperiments, policyKeys, type RuleId } from '#catalogue';
import type { FileLimits } from '../file-limits.ts';
import { nearestWord } from '../nearest-word.ts';
import { itemsOf, objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding } from '../problem.ts';
import type { PolicyKind } from '../types/policy.ts';
import { doubt } from './enacted-policy.ts';

/** What a file as a whole can hardly mean. */
export function checkPolicyFile(content: PlainObject, { policies }: FileLimits): readonly Finding[] {
  return [
    ...policyKeys.flatMap((key) => repeatedNames(content, key)),
    ...limitedKeys.flatMap(([key, rule]) => beyondLimit(content, { key, rule, limit: policies[key] })),
    ...unknownExperiments(content),
  ];
}

const limitedKeys: readonly (readonly [PolicyKind, RuleId])[] = [
  ['approval_policy', 'MRAP-001'],
  ['pipeline_execution_policy', 'LIM-002'],
  ['scan_execution_policy', 'LIM-002'],
  ['vulnerability_management_policy', 'LIM-002'],
];

function repeatedNames(content: PlainObject, key: string): readonly Finding[] {
  const names = itemsOf(content[key]).map((policy) => objectOf(policy).name);
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (typeof name !== 'string' || first === index) return [];
    const what = `${key}[${first}] has the same name, and people will not tell the two apart`;
    return [doubt([key, index, 'name'], { code: 'repeated-name', what, found: `\`${name}\`` })];
  });
}

interface LimitedKey {
  readonly key: PolicyKind;
  readonly rule: RuleId;
  readonly limit: number | undefined;
}

/** Disabled policies take no place, those out of scope do. */
function beyondLimit(content: PlainObject, { key, rule, limit }: LimitedKey): readonly Finding[] {
  const enabled = itemsOf(content[key]).flatMap((policy, index) => (objectOf(policy).enabled === true ? [index] : []));
  return enabled.slice(limit ?? enabled.length).map((index) => {
    const what = `only the first ${limit} enabled policies of a type count, and this one comes after them`;
    const expected = 'a higher limit in the settings of the platform, or fewer policies';
    return doubt([key, index], { code: 'beyond-limit', rule, what, expected });
  });
}

function unknownExperiments(content: PlainObject): readonly Finding[] {
  return Object.keys(objectOf(content.experiments)).flatMap((name) => {
    const meant = nearestWord(name, policyExperiments);
    if (meant === undefined || meant === name) return [];
    const found = `\`${name}\``;
    const what = `no experiment is known as ${found}`;
    return [doubt(['experiments', name], { code: 'unknown-experiment', atKey: true, what, found, suggestion: meant })];
  });
}
