import { approvalCombinations } from './approval/approval-combinations.ts';
import { authorizationCombinations } from './authorization/authorization-combinations.ts';
import type { Combinations } from './combinations.ts';
import type { CombinationModel } from './model.ts';
import { pipelineExecutionCombinations } from './pipeline-execution/pipeline-execution-combinations.ts';
import { scanExecutionCombinations } from './scan-execution/scan-execution-combinations.ts';
import { pipelineScheduleCombinations } from './schedules/pipeline-schedule-combinations.ts';
import { scanScheduleCombinations } from './schedules/scan-schedule-combinations.ts';
import { scopeCombinations } from './scope/scope-combinations.ts';
import { statusCheckCombinations } from './status-check/status-check-combinations.ts';
import { vulnerabilityCombinations } from './vulnerability-management/vulnerability-combinations.ts';

/** What can be combined: the policies of a type, or their schedules. INVARIANT: the name of the model. */
export const combinationNames = [
  'approval',
  'status-check',
  'pipeline-execution',
  'pipeline-execution-schedule',
  'scan-execution',
  'scan-execution-schedule',
  'vulnerability-management',
  'scope',
  'authorization',
] as const;
export type CombinationName = (typeof combinationNames)[number];

/** What can be combined, by name: a policy type has no model, one, or a second one for its schedules. */
export const combinations: Readonly<Record<CombinationName, Combinations>> = {
  approval: approvalCombinations,
  'status-check': statusCheckCombinations,
  'pipeline-execution': pipelineExecutionCombinations,
  'pipeline-execution-schedule': pipelineScheduleCombinations,
  'scan-execution': scanExecutionCombinations,
  'scan-execution-schedule': scanScheduleCombinations,
  'vulnerability-management': vulnerabilityCombinations,
  scope: scopeCombinations,
  authorization: authorizationCombinations,
};

/** The parameter models alone. */
export const combinationModels: Readonly<Record<string, CombinationModel>> = Object.fromEntries(
  Object.values(combinations).map(({ model }) => [model.name, model]),
);
