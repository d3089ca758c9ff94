import { instanceOf, type PolicyOf, type Row, secondsOf } from '#engine';
import type { LinkedPolicy, Scene } from '../scene.ts';

type Scheduled = PolicyOf<'pipeline_execution_schedule_policy'> | PolicyOf<'scan_execution_policy'>;

/** A schedule of a policy that was due when the scheduler looked at a project. */
export interface DueSchedule<Policy extends Scheduled> extends Scene, LinkedPolicy<Policy> {
  readonly projectId: number;
  readonly ruleIndex: number;
}

/** The due schedules of these policies, which are only read for questions about schedules, where the answer looked at them. */
export function dueSchedules<Policy extends Scheduled>(
  scene: Scene,
  linked: () => readonly LinkedPolicy<Policy>[],
): readonly DueSchedule<Policy>[] {
  const { world, question, evidence } = scene;
  if (question.kind !== 'scheduled_pipelines') return [];
  const { projectId } = question;
  const due = new Set(evidence.flatMap(({ rule, held, subject }) => (rule === 'SPEP-005' && held ? [subject] : [])));
  if (due.size === 0) return [];
  const policies = linked();
  return world.policySchedules
    .filter((row) => row.projectId === projectId && isDue(scene, row))
    .flatMap((row) =>
      policies
        .filter(({ configuration, policy }) => configuration.id === row.configurationId && isOf(policy, row))
        .filter(({ policy }) => due.has(`schedule of \`${policy.name}\``))
        .map((one) => ({ ...scene, ...one, projectId, ruleIndex: row.ruleIndex })),
    );
}

function isDue({ world }: Scene, { nextRunAt }: Row<'policySchedules'>): boolean {
  return secondsOf(nextRunAt) < secondsOf(instanceOf(world).now);
}

function isOf({ kind, index }: Scheduled, { policyType, policyIndex }: Row<'policySchedules'>): boolean {
  return kind === policyType && index === policyIndex;
}
