export { type Decider, decidableKinds, decide } from './decide.ts';
export { type Evidence, Trace } from './evidence/trace.ts';
export type { Event, EventKind } from './protocol/event.ts';
export { compare, type Expectation, type Mismatch, valueAt } from './protocol/expectation.ts';
export type * from './protocol/outcome.ts';

export type * from './protocol/question.ts';
export type { Cost, Decided, Failed, Unsupported, Verdict } from './protocol/verdict.ts';
export type { ApprovalPolicy, ApprovalPolicyRule, RequireApprovalAction } from './policies/index.ts';
export type {
  DetectedRule,
  NoLongerDetectedRule,
  SeverityOverrideAction,
  VulnerabilityCriterion,
  VulnerabilityManagementAction,
  VulnerabilityManagementPolicy,
} from './policies/index.ts';
export { describeProblem, type PolicyDocument, readPolicyDocument } from './policies/index.ts';
export { knownEventKinds, type Reaction, type Reactor, react } from './react.ts';
export type { EnforcedPolicy, PolicyOf } from './scope/enforced-policy.ts';
export { applyChanges, type Change, insert, nextId, remove, update } from './world/change.ts';
export type * from './world/containers.ts';
export type * from './world/instance.ts';
export type * from './world/people.ts';
export type * from './world/pipelines.ts';
export { pipelineSources } from './world/pipelines.ts';
export type * from './world/policies.ts';
export type * from './world/repository.ts';
export { asInstant, dateOf, isReached, later, secondsOf } from './world/time.ts';
export type * from './world/tokens.ts';
export { instanceOf, type Row, type TableName, tableNames, type World, type WorldRows, worldOf } from './world/world.ts';
