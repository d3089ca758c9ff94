import type { Trace } from '../../evidence/trace.ts';

/** What the scans of a pipeline need of its stages. */
export interface StageNeeds {
  readonly stages: readonly string[];
  readonly dast: boolean;
  readonly others: boolean;
}

/** The stages with those that scans had to add, and where scans other than DAST go. */
export interface StagesWithScans {
  readonly stages: readonly string[];
  readonly scanStage: string;
}

/** The stage of DAST jobs. */
export const dastStage = 'dast';
const preferredStage = 'test';
const addedStage = 'scan-policies';

/** Scans go to `test` or, where the project has no such stage, to one of their own; DAST always has its own. */
export function withScanStages({ stages, dast, others }: StageNeeds, trace: Trace): StagesWithScans {
  const scanStage = stages.includes(preferredStage) ? preferredStage : addedStage;
  const withOthers = others ? withScanStage(stages, scanStage) : stages;
  const withAll = dast ? withDastStage(withOthers) : withOthers;
  const added = withAll.filter((stage) => !stages.includes(stage));
  trace.consult('SEP-026', added.length > 0, 'stages of the scans', `added: ${added.join(', ') || 'none'}`);
  return { stages: withAll, scanStage };
}

function withScanStage(stages: readonly string[], scanStage: string): readonly string[] {
  if (stages.includes(scanStage)) return stages;
  const after = Math.max(stages.indexOf('.pre'), stages.indexOf('build'));
  return stages.toSpliced(after + 1, 0, scanStage);
}

function withDastStage(stages: readonly string[]): readonly string[] {
  if (stages.includes(dastStage)) return stages;
  const post = stages.indexOf('.post');
  return post === -1 ? [...stages, dastStage] : stages.toSpliced(post, 0, dastStage);
}
