export { answerStatusCheckCall } from './answer-call.ts';
export { applicableChecks, type CheckAndStatus, statusChecksPass } from './applicable-checks.ts';
export { changesOfDefinition } from './definition-changes.ts';
export { changesOfLostBranches } from './lost-branches.ts';
export { changesOfReport, changesOfRetry, pendingRowsOnOpen } from './row-changes.ts';
export { timeOutChanges } from './time-out.ts';
