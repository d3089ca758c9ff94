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
export { type RuleCoverage, ruleCoverage } from './coverage/rule-coverage.ts';
export { type RuleState, ruleState, ruleStates } from './coverage/rule-state.ts';
export { ReportError, type ReportErrorCode } from './errors.ts';
export type { RunFacts } from './facts.ts';
export { type Gap, type GapKind, rankGaps } from './gaps/rank-gaps.ts';
export { junitXml } from './junit/junit-xml.ts';
export { type AllureReportOptions, generateAllureReport } from './output/generate-allure-report.ts';
export { readCase } from './output/read-case.ts';
export { writeAllureResults } from './output/write-allure-results.ts';
export { writeCases } from './output/write-cases.ts';
export { type Disagreement, replayCase } from './replay.ts';
export { summarize } from './summary/summarize.ts';
export {
  type CaseCounts,
  type PolicyTypeSummary,
  type RuleCounts,
  type Summary,
  summaryFormat,
} from './summary/summary.ts';
export { type ProgressOptions, type ProgressReporter, progressReporter } from './terminal/progress.ts';
export { type TerminalOptions, terminalReport } from './terminal/terminal-report.ts';
export { policyTypeTitles } from './wording/policy-types.ts';
