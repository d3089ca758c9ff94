export { matchesBranchPattern } from '../policies/branch-pattern.ts';
export { groupsAbove, withAncestors } from './ancestors.ts';
export { coveringPolicies } from './covering-policies.ts';
export type { EnforcedPolicy, PolicyOf } from './enforced-policy.ts';
export { withinPipelineLimit } from './pipeline-limit.ts';
export { policyBotOf } from './policy-bot.ts';
export { isProtectedBranch, protectedBranchNames, protectionsOf } from './protected-branches.ts';
