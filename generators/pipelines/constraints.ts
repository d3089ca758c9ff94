import { type PipelineConfigStrategy, pipelineConfigStrategies, type ScanKind, scanKinds } from '#catalogue';
import type { Bounds } from '../constraints.ts';
import { type PolicyPlace, policyPlaces } from './pipeline-plan.ts';

/** How big a world of pipelines may become, and what its policies may be. */
export interface PipelineWorldConstraints {
  readonly maxPipelinePolicies: number;
  readonly maxScanPolicies: number;
  readonly maxSchedulePolicies: number;
  readonly maxJobs: number;
  readonly maxActions: number;
  readonly maxRules: number;
  readonly strategies: readonly PipelineConfigStrategy[];
  readonly scans: readonly ScanKind[];
  readonly places: readonly PolicyPlace[];
}

export const pipelineWorldBounds: Bounds<PipelineWorldConstraints> = {
  maxPipelinePolicies: { min: 0, max: 7, byDefault: 3 },
  maxScanPolicies: { min: 0, max: 7, byDefault: 2 },
  maxSchedulePolicies: { min: 0, max: 5, byDefault: 1 },
  maxJobs: { min: 1, max: 5, byDefault: 3 },
  maxActions: { min: 1, max: 12, byDefault: 3 },
  maxRules: { min: 1, max: 5, byDefault: 2 },
  strategies: { words: pipelineConfigStrategies },
  scans: { words: scanKinds },
  places: { words: policyPlaces },
};
