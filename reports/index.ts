export {
  type Case,
  type CaseOrigin,
  type CaseStatus,
  type CaseStep,
  caseFormat,
  caseStatuses,
  type EventStep,
  type QuestionStep,
} from './case.ts';
export { caseFileNames } from './case-file-names.ts';
export { shownBy } from './coverage/checked-answers.ts';
export { type CombinationOptions, combinationCoverage } from './coverage/combinations.ts';
export { rowsOf } from './coverage/combinations-rows.ts';
export {
  type CombinationCoverage,
  type CombinationGroup,
  type Coverage,
  type CoverageCriterion,
  type CoverageItem,
  type CoverageShare,
  coverageCriteria,
  coverageFormat,
} from './coverage/coverage.ts';
export { CoverageIndex } from './coverage/coverage-index.ts';
export { coverageOf } from './coverage/coverage-of.ts';
export { itemId } from './coverage/item-id.ts';
export { lifeCycleIdsIn } from './coverage/life-cycle-ids.ts';
export { transitionPart } from './coverage/life-cycle-items.ts';
export { type RuleCoverage, ruleCoverage } from './coverage/rule-coverage.ts';
export { type RuleState, ruleState, ruleStates } from './coverage/rule-state.ts';
export {
  answersOf,
  askBoth,
  type Compared,
  compareInquiry,
  type Inquiry,
  inquiryOf,
  type Versions,
} from './delta/ask-both.ts';
export { compareAnswers } from './delta/compare-answers.ts';
export {
  type Cause,
  type ChangedPolicy,
  type Delta,
  type DeltaGroup,
  type Disagreement as ChangedDecision,
  deltaFormat,
  type Movement,
  movements,
  type Origin,
  type PolicyFileChange,
  type Shift,
} from './delta/delta.ts';
export { type DeltaLineOptions, deltaLines } from './delta/delta-lines.ts';
export { deltaOf, type ExemplifiedGroup } from './delta/delta-of.ts';
export { type DisagreementGroup, groupDisagreements, type Judged, judge, sizeOf } from './delta/group-disagreements.ts';
export { revertedTexts } from './delta/reverted-texts.ts';
export { shiftsOf } from './delta/shifts-of.ts';
export { shrinkDisagreement } from './delta/shrink-disagreement.ts';
export { ReportError, type ReportErrorCode } from './errors.ts';
export { type EvidenceLink, type Explanation, explainCase, explainStep } from './explanation/explain-case.ts';
export { explanationLines, missLines } from './explanation/explanation-lines.ts';
export { type NearestMiss, type NearestMissOptions, nearestMisses, usualSearch } from './explanation/nearest-misses.ts';
export type { RunFacts } from './facts.ts';
export { type Attempt, attemptOf } from './flakes/attempt.ts';
export { type ClockMove, clockMoves } from './flakes/clock-move.ts';
export { type Bench, type DiagnosisOptions, diagnose, type Failure } from './flakes/diagnose.ts';
export { type Flake, type FlakeKind, flakeKinds } from './flakes/flake.ts';
export { joinRepetitions } from './flakes/join-repetitions.ts';
export { type CoverageGap, type CoverageGapKind, coverageGapKinds } from './gaps/coverage-gap.ts';
export { findGaps } from './gaps/find-gaps.ts';
export { type Gap, type GapKind, rankGaps } from './gaps/rank-gaps.ts';
export { type GateFormatName, gateFormats } from './gate/format-names.ts';
export type { GateFacts, MutationSides, PolicySuite, PolicyTextFate } from './gate/gate-facts.ts';
export { type GateFinding, type GateReport, gateFormat } from './gate/gate-report.ts';
export { gateText } from './gate/gate-text.ts';
export { judgeChange, passes } from './gate/judge-change.ts';
export { isRunnable, scenarioFile } from './gate/scenario-file.ts';
export { withSamePolicies } from './gate/with-same-policies.ts';
export { type HistoryPoint, historyPoint, historyText, parseHistory, withPoint } from './history.ts';
export { junitXml } from './junit/junit-xml.ts';
export { accessMatrices } from './matrices/access/access-matrices.ts';
export { compareMatrices, type MatrixDifference, type MatrixDifferenceKind } from './matrices/compare-matrices.ts';
export type { Matrix, MatrixRow } from './matrices/matrix.ts';
export { matrixText, parseMatrix } from './matrices/matrix-text.ts';
export { policyMatrices } from './matrices/policies/policy-matrices.ts';
export { countFates, mutationScore } from './mutation/fate-counts.ts';
export { killsMutant } from './mutation/kills-mutant.ts';
export {
  type FateCounts,
  type MutantFate,
  type MutationReport,
  mutantFates,
  mutationFormat,
  type SurvivingMutant,
} from './mutation/mutation-report.ts';
export { parseMutationReport } from './mutation/parse-mutation-report.ts';
export { policyTextsIn } from './mutation/policy-groups.ts';
export { type PolicyPlace, policyPlaces } from './mutation/policy-places.ts';
export { decisionsOf } from './mutation/replay.ts';
export { type MutationOptions, mutationReport } from './mutation/report-mutation.ts';
export { joinMutation } from './nightly/join-mutation.ts';
export { nightRecord, nightsText, parseNights, recordedCosts, searchesOf, withNight } from './nightly/night-record.ts';
export { nightlyMarkdown } from './nightly/nightly-markdown.ts';
export {
  type NightlyFinding,
  type NightlyReport,
  type NightRecord,
  nightlyFormat,
} from './nightly/nightly-report.ts';
export type {
  BrokenProduct,
  CombinationsProduct,
  DiffProduct,
  GapOutcome,
  GapsProduct,
  LawProduct,
  LawSummary,
  MutantsProduct,
  Product,
  RepeatProduct,
  ScaleProduct,
  SuiteProduct,
} from './nightly/product.ts';
export { hasNews, type NightFacts, reportNight } from './nightly/report-night.ts';
export { type Unit, type UnitKind, unitKinds } from './nightly/unit.ts';
export { costKey, meanCosts, type UnitCosts } from './nightly/unit-cost.ts';
export { type AllureReportOptions, generateAllureReport } from './output/generate-allure-report.ts';
export { readCase } from './output/read-case.ts';
export { readCases } from './output/read-cases.ts';
export { writeAllureResults } from './output/write-allure-results.ts';
export { writeCases } from './output/write-cases.ts';
export { writeCoverage } from './output/write-coverage.ts';
export { type Disagreement, replayCase } from './replay.ts';
export { divide, imbalanceOf, type ShardLoad, type Weighted } from './shards/divide.ts';
export {
  type Durations,
  durationsFormat,
  durationsOf,
  durationsText,
  expectedDuration,
  parseDurations,
  type ScenarioName,
  withMeasured,
} from './shards/durations.ts';
export { type JoinedRun, type JoinedShards, joinShards, type ShardPart } from './shards/join-shards.ts';
export type { Shard } from './shards/shard.ts';
export type { Selection } from './summary/selection.ts';
export { summarize } from './summary/summarize.ts';
export {
  type CaseCounts,
  type PolicyTypeSummary,
  type RuleCounts,
  type Summary,
  summaryFormat,
} from './summary/summary.ts';
export { coverageGapLines, type GapListOptions } from './terminal/coverage-gap-lines.ts';
export { failureLines } from './terminal/failure-lines.ts';
export { type ProgressOptions, type ProgressReporter, progressReporter } from './terminal/progress.ts';
export { styleFor } from './terminal/style.ts';
export { type TerminalOptions, terminalReport } from './terminal/terminal-report.ts';
export { describeEvidence } from './wording/describe-evidence.ts';
export { describeOutcome } from './wording/describe-outcome.ts';
export { policyTypeOf, policyTypeTitles } from './wording/policy-types.ts';
