import type { ScheduledPipelineOutcome, ScheduledPipelinesOutcome } from '#engine';
import type { Shift } from '../delta.ts';
import { matched, namesShift, otherShift } from './shift.ts';

/** What changed about policy schedules: fewer pipelines, or fewer jobs in them, are wider. */
export function scheduledPipelineShifts(
  before: ScheduledPipelinesOutcome,
  after: ScheduledPipelinesOutcome,
): readonly Shift[] {
  const { gained, lost, kept } = matched(before.pipelines, after.pipelines, nameOf);
  return [
    ...lost.map((one) => whole(one, 'loses')),
    ...gained.map((one) => whole(one, 'gains')),
    ...kept.flatMap(([old, current]) => keptShifts(old, current)),
    ...otherShift({ at: 'refusals', called: 'refused schedules', before: before.refusals, after: after.refusals }),
    ...otherShift({ at: 'nextRuns', called: 'next runs', before: before.nextRuns, after: after.nextRuns }),
  ];
}

function whole(one: ScheduledPipelineOutcome, verb: 'gains' | 'loses'): Shift {
  const lost = verb === 'loses';
  return {
    at: `pipelines[${nameOf(one)}]`,
    before: lost ? one : null,
    after: lost ? null : one,
    movement: lost ? 'wider' : 'narrower',
    words: `${verb} the scheduled pipeline of ${nameOf(one)}`,
  };
}

function keptShifts(before: ScheduledPipelineOutcome, after: ScheduledPipelineOutcome): readonly Shift[] {
  const name = nameOf(before);
  const both = <K extends keyof ScheduledPipelineOutcome>(key: K) => ({
    at: `pipelines[${name}].${key}`,
    before: before[key],
    after: after[key],
  });
  return [
    ...namesShift({ ...both('jobs'), called: `jobs of ${name}`, more: 'narrower' }),
    ...otherShift({ ...both('earliest'), called: `${name} starts from` }),
    ...otherShift({ ...both('latest'), called: `${name} starts until` }),
    ...otherShift({ ...both('user'), called: `${name} is run by` }),
    ...otherShift({ ...both('source'), called: `source of ${name}` }),
    ...otherShift({ ...both('variables'), called: `variables of ${name}` }),
  ];
}

function nameOf({ policy, ref }: ScheduledPipelineOutcome): string {
  return `"${policy}" on ${ref}`;
}
