import type { Trace } from '../../evidence/trace.ts';
import type { PipelineSource } from '../../world/pipelines.ts';
import type { World } from '../../world/world.ts';
import type { Variables } from '../ci-config/ci-config.ts';
import type { NumberedAction } from './numbered-actions.ts';

const historic = 'SECRET_DETECTION_HISTORIC_SCAN';

/** The branch that a schedule scans. */
export interface ScheduledBranch {
  readonly world: World;
  readonly projectId: number;
  readonly ref: string;
  readonly source: PipelineSource;
}

/** What a schedule tells its scans: the first search for secrets goes through the whole history of the branch. */
export function scheduledVariables(
  actions: readonly NumberedAction[],
  { world, projectId, ref, source }: ScheduledBranch,
  trace: Trace,
): Variables {
  const secrets = actions.find(({ scan }) => scan === 'secret_detection');
  if (secrets === undefined) return {};
  const before = world.pipelines.some((row) => row.projectId === projectId && row.ref === ref && row.source === source);
  const because = before
    ? `${ref} was scanned before: new commits only`
    : `the first scan of ${ref}: the whole history`;
  trace.consult('SEP-056', !before, secrets.subject, because);
  return { [historic]: secrets.action.variables?.[historic] ?? String(!before) };
}
