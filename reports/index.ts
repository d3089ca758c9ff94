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
export { type RuleCoverage, ruleCoverage } from './coverage/rule-coverage.ts';
export { type RuleState, ruleState, ruleStates } from './coverage/rule-state.ts';
export { ReportError, type ReportErrorCode } from './errors.ts';
export { type EvidenceLink, type Explanation, explainCase, explainStep } from './explanation/explain-case.ts';
export { explanationLines, missLines } from './explanation/explanation-lines.ts';
export { type NearestMiss, type NearestMissOptions, nearestMisses, usualSearch } from './explanation/nearest-misses.ts';
export type { RunFacts } from './facts.ts';
export { type CoverageGap, type CoverageGapKind, coverageGapKinds } from './gaps/coverage-gap.ts';
export { findGaps } from './gaps/find-gaps.ts';
export { type Gap, type GapKind, rankGaps } from './gaps/rank-gaps.ts';
export { type HistoryPoint, historyPoint, historyText, parseHistory, withPoint } from './history.ts';
export { junitXml } from './junit/junit-xml.ts';
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
export { type AllureReportOptions, generateAllureReport } from './output/generate-allure-report.ts';
export { readCase } from './output/read-case.ts';
export { readCases } from './output/read-cases.ts';
export { writeAllureResults } from './output/write-allure-results.ts';
export { writeCases } from './output/write-cases.ts';
export { writeCoverage } from './output/write-coverage.ts';
export { type Disagreement, replayCase } from './replay.ts';
export { summarize } from './summary/summarize.ts';
export {
  type CaseCounts,
  type PolicyTypeSummary,
  type RuleCounts,
  type Summary,
  summaryFormat,
} from './summary/summary.ts';
export { coverageGapLines, type GapListOptions } from './terminal/coverage-gap-lines.ts';
export { type ProgressOptions, type ProgressReporter, progressReporter } from './terminal/progress.ts';
export { type TerminalOptions, terminalReport } from './terminal/terminal-report.ts';
export { policyTypeOf, policyTypeTitles } from './wording/policy-types.ts';
