import type fc from 'fast-check';
import { existingVulnerabilityStates } from '#catalogue';
import type { PlainObject } from './spot.ts';

/** Makes values that fit their shape mean something: what a platform refuses to save is put right. */
export function repaired(arbitrary: fc.Arbitrary<unknown>, path: string): fc.Arbitrary<unknown> {
  const repair = Object.hasOwn(repairs, path) ? repairs[path] : undefined;
  return repair === undefined ? arbitrary : arbitrary.map((value) => repair(value as PlainObject));
}

type Repair = (object: PlainObject) => PlainObject;

const repairs: Readonly<Record<string, Repair>> = {
  'approval_policy[]': atMostFiveApprovals,
  'scan_result_policy[]': atMostFiveApprovals,
  'approval_policy[].rules[]': ageOfExisting,
  'scan_result_policy[].rules[]': ageOfExisting,
  'dependency_firewall_policy[].rules[]': deniedWhereNothingIsAllowed,
};

/** MRAP-006: at most five actions of a policy require approval. */
function atMostFiveApprovals(policy: PlainObject): PlainObject {
  if (!Array.isArray(policy.actions)) return policy;
  const demands = policy.actions.filter(requiresApproval).slice(0, 5);
  return {
    ...policy,
    actions: policy.actions.filter((action) => !requiresApproval(action) || demands.includes(action)),
  };
}

function requiresApproval(action: unknown): boolean {
  return (action as PlainObject).type === 'require_approval';
}

/** MRAP-009: only what exists already has an age. */
function ageOfExisting(rule: PlainObject): PlainObject {
  const { vulnerability_age: age, vulnerability_states: states } = rule;
  if (age === undefined || !Array.isArray(states)) return rule;
  if (existingVulnerabilityStates.some((state) => states.includes(state))) return rule;
  return { ...rule, vulnerability_states: [...states, existingVulnerabilityStates[0]] };
}

/** Most kinds of rule deny only. */
function deniedWhereNothingIsAllowed(rule: PlainObject): PlainObject {
  const { allowed, ...others } = rule;
  if (allowed === undefined || rule.type === 'license' || rule.type === 'vulnerability') return rule;
  return { ...others, denied: allowed };
}
