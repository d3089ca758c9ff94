export { type AnyWorld, anyWorld } from './any-world.ts';
export type { ApprovalPlan } from './approval/approval-plan.ts';
export { approvalPlan, approvalWorld } from './approval/approval-world.ts';
export { type ApprovalWorld, buildApprovalWorld } from './approval/build-approval-world.ts';
export type { ApprovalWorldConstraints } from './approval/constraints.ts';
export type { AuthorizationPlan } from './authorization/authorization-plan.ts';
export { authorizationPlan, authorizationWorld } from './authorization/authorization-world.ts';
export { type AuthorizationWorld, buildAuthorizationWorld } from './authorization/build-authorization-world.ts';
export type { AuthorizationWorldConstraints } from './authorization/constraints.ts';
export { beside } from './beside.ts';
export { GeneratorError } from './errors.ts';
export { laws } from './laws/all-laws.ts';
export { asGherkin } from './laws/as-gherkin.ts';
export type { Asked } from './laws/asked.ts';
export type { Law, LawResult, LawRun, LawSession, LawTarget } from './laws/law.ts';
export {
  fewPremises,
  type LawCounterexample,
  type LawOptions,
  type LawReport,
  lawStatuses,
  runLaw,
} from './laws/run-law.ts';
export { buildScopeWorld, type ScopePlan, scopePlan } from './scope/scope-world.ts';
