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
export type { BranchPlan } from './branch-protection/branch-plan.ts';
export { branchPlan, branchWorld } from './branch-protection/branch-world.ts';
export { type BranchWorld, buildBranchWorld } from './branch-protection/build-branch-world.ts';
export {
  type CombinationName,
  combinationModels,
  combinationNames,
  combinations,
} from './combinations/all-combinations.ts';
export type { Combinations, Telling } from './combinations/combinations.ts';
export { type CoveringArrayOptions, coveringArray } from './combinations/covering-array.ts';
export type { CombinationModel, Constraint, Parameter, Row as CombinationRow } from './combinations/model.ts';
export { countTuples, type TupleCount, tuplesOf } from './combinations/tuples-of.ts';
export { type ArrayCheck, verifyArray } from './combinations/verify-array.ts';
export { type CredentialConstraints, credentialKinds } from './credentials/constraints.ts';
export { credentialIn } from './credentials/credential.ts';
export { type DocumentConstraints, type DocumentKey, documentKeys } from './documents/constraints.ts';
export { exampleOf } from './documents/example-of.ts';
export { textsUnder } from './documents/familiar-texts.ts';
export { type Fault, type FaultKind, faultKinds } from './documents/faults/fault.ts';
export { type NearValidDocument, nearValidPolicyDocument } from './documents/faults/near-valid-document.ts';
export { policyDocument, policyOfType, type ValidDocument } from './documents/policy-document.ts';
export { type FileDemand, smallestFiles } from './documents/smallest-files.ts';
export { additions } from './edits/additions.ts';
export { policyEdits } from './edits/policy-edits.ts';
export { rowEdits } from './edits/row-edits.ts';
export type { WorldEdit } from './edits/world-edit.ts';
export { GeneratorError } from './errors.ts';
export { type Estate, estateOf, estateWorld } from './estate/estate.ts';
export { type EstateLayout, type EstateSpec, fewestProjects, layoutOf } from './estate/layout.ts';
export type { EventConstraints } from './events/constraints.ts';
export { type Askable, type Eventful, eventSequence, withEvents } from './events/event-sequence.ts';
export { compactOf } from './mutants/compact-of.ts';
export type { Mutant } from './mutants/mutant.ts';
export { mutantsOf } from './mutants/mutants-of.ts';
export { spellingOperators } from './mutants/operators/spellings.ts';
export { mayPair, pairOf } from './mutants/pair-of.ts';
export type { PolicyMutant } from './mutants/policy-mutant.ts';
export { aimedWorlds, askedAs, type Variation } from './mutants/world/aimed-worlds.ts';
export { type SearchEditOptions, searchEdits } from './mutants/world/search-edits.ts';
export type { WorldMutant } from './mutants/world/world-mutant.ts';
export { worldMutantsOf } from './mutants/world/world-mutants-of.ts';
export { buildPipelineWorld, type PipelineWorld } from './pipelines/build-pipeline-world.ts';
export type { PipelineWorldConstraints } from './pipelines/constraints.ts';
export type { PipelinePlan } from './pipelines/pipeline-plan.ts';
export { pipelinePlan, pipelineWorld } from './pipelines/pipeline-world.ts';
export { type PolicyFileTexts, policyFileWorld } from './policy-files/policy-file-world.ts';
export {
  type BillOfMaterialsConstraints,
  billingScanners,
  type ScanReportConstraints,
} from './scan-reports/constraints.ts';
export { type ReportFile, reportsOf } from './scan-reports/of-world.ts';
export {
  type GeneratedBill,
  type GeneratedReport,
  reportedIdentifiers,
  scanReport,
  softwareBill,
} from './scan-reports/scan-report.ts';
export { buildScopeWorld, type ScopePlan, scopePlan } from './scope/scope-world.ts';
export { buildStatusCheckWorld, type StatusCheckWorld } from './status-checks/build-status-check-world.ts';
export type { StatusCheckWorldConstraints } from './status-checks/constraints.ts';
export type { StatusCheckPlan } from './status-checks/status-check-plan.ts';
export { statusCheckPlan, statusCheckWorld } from './status-checks/status-check-world.ts';
export { buildVulnerabilityWorld, type VulnerabilityWorld } from './vulnerabilities/build-vulnerability-world.ts';
export type { VulnerabilityWorldConstraints } from './vulnerabilities/constraints.ts';
export type { VulnerabilityPlan } from './vulnerabilities/vulnerability-plan.ts';
export { vulnerabilityPlan, vulnerabilityWorld } from './vulnerabilities/vulnerability-world.ts';
