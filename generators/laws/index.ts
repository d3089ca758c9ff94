export { laws } from './all-laws.ts';
export { asGherkin } from './as-gherkin.ts';
export type { Asked } from './asked.ts';
export type { Law, LawResult, LawRun, LawSession, LawTarget } from './law.ts';
export { type LawCounterexample, type LawReport, lawStatuses } from './law-report.ts';
export { fewPremises, type LawOptions, runLaw } from './run-law.ts';
