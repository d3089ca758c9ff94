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
