import type { PolicyType } from '#catalogue';
import { approvalCombinations } from './approval/approval-combinations.ts';
import { authorizationCombinations } from './authorization/authorization-combinations.ts';
import type { Combinations } from './combinations.ts';
import type { CombinationModel } from './model.ts';
import { pipelineExecutionCombinations } from './pipeline-execution/pipeline-execution-combinations.ts';
import { scanExecutionCombinations } from './scan-execution/scan-execution-combinations.ts';
import { scopeCombinations } from './scope/scope-combinations.ts';
import { statusCheckCombinations } from './status-check/status-check-combinations.ts';
import { vulnerabilityCombinations } from './vulnerability-management/vulnerability-combinations.ts';

/** What can be combined, by policy type. */
export const combinations: Partial<Record<PolicyType, Combinations>> = {
  approval: approvalCombinations,
  'status-check': statusCheckCombinations,
  'pipeline-execution': pipelineExecutionCombinations,
  'scan-execution': scanExecutionCombinations,
  'vulnerability-management': vulnerabilityCombinations,
  scope: scopeCombinations,
  authorization: authorizationCombinations,
};

/** The parameter models alone. */
export const combinationModels: Partial<Record<PolicyType, CombinationModel>> = Object.fromEntries(
  Object.values(combinations).map(({ policyType, model }) => [policyType, model]),
);
