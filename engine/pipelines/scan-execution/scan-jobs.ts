import type { Trace } from '../../evidence/trace.ts';
import type { PipelineJobOutcome } from '../../protocol/outcome.ts';
import type { World } from '../../world/world.ts';
import { missingProfile } from './dast-profiles.ts';
import { jobVariables, type PipelineVariables } from './job-variables.ts';
import type { NumberedAction } from './numbered-actions.ts';
import { type JobNameOccasion, scanJobNames } from './scan-job-names.ts';
import { dastStage } from './scan-stages.ts';

/** The pipeline that the jobs of scans are for. */
export interface ScanOccasion extends JobNameOccasion, PipelineVariables {
  readonly projectId: number;
  readonly scanStage: string;
}

/** The jobs that one action adds to a pipeline. */
export function scanJobs(
  world: World,
  { action, occasion }: { readonly action: NumberedAction; readonly occasion: ScanOccasion },
  trace: Trace,
): readonly PipelineJobOutcome[] {
  const { projectId, scanStage } = occasion;
  const isDast = action.scan === 'dast';
  const missing = isDast ? missingProfile(world, { ...action, projectId }, trace) : null;
  const job = {
    origin: 'scan_execution_policy',
    policy: action.enforced.policy.name,
    stage: isDast ? dastStage : scanStage,
    needs: [],
    variables: jobVariables(action, occasion, trace),
    ...runnerParts(action, trace),
    allowFailure: missing !== null,
    ...(missing !== null && { failsWith: missing }),
  } as const;
  return scanJobNames(action, occasion, trace).map((name) => ({ ...job, name }));
}

function runnerParts(
  { action, subject }: NumberedAction,
  trace: Trace,
): Pick<PipelineJobOutcome, 'tags' | 'ignoresDefaultScripts'> {
  const tags = action.tags ?? [];
  const ignoresDefaultScripts = action.scan_settings?.ignore_default_before_after_script === true;
  const because = `tags: ${tags.join(', ') || 'those of the template'}, default scripts ${ignoresDefaultScripts ? 'off' : 'on'}`;
  trace.consult('SEP-029', tags.length > 0 || ignoresDefaultScripts, subject, because);
  return { tags, ignoresDefaultScripts };
}
