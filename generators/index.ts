export { approvalPlan, approvalWorld } from './approval/approval-world.ts';
export { laws } from './laws/all-laws.ts';
export { runLaw } from './laws/run-law.ts';
