import type { PipelineJobOutcome, PipelineOutcome } from '#engine';
import type { Shift } from '../delta.ts';
import { countShift, flagShift, matched, otherShift } from './shift.ts';

/** What changed about a pipeline: fewer jobs of policies are wider, and so is one that no longer has to run. */
export function pipelineShifts(before: PipelineOutcome, after: PipelineOutcome): readonly Shift[] {
  return [
    ...jobShifts(before, after),
    ...resultShifts(before, after),
    ...countShift({
      ...{ at: 'policyPreGate', called: 'what other stages wait for', more: 'narrower' },
      ...{ before: gates.indexOf(before.policyPreGate), after: gates.indexOf(after.policyPreGate) },
    }).map((shift) => ({ ...shift, ...inWords(before, after) })),
    ...otherShift({ at: 'stages', called: 'stages', before: before.stages, after: after.stages }),
    ...otherShift({ at: 'errors', called: 'errors', before: before.errors, after: after.errors }),
    ...otherShift({ at: 'configSource', called: 'source', before: before.configSource, after: after.configSource }),
    ...otherShift({ at: 'name', called: 'name of the pipeline', before: before.name, after: after.name }),
  ];
}

const gates = ['none', 'completion', 'success'] as const satisfies readonly PipelineOutcome['policyPreGate'][];

function inWords(before: PipelineOutcome, after: PipelineOutcome): Pick<Shift, 'before' | 'after' | 'words'> {
  const [old, current] = [before.policyPreGate, after.policyPreGate];
  return { before: old, after: current, words: `what other stages wait for: ${current}, before ${old}` };
}

/** A run that fails stops people; one that is skipped or never made runs without its policies. */
function resultShifts(before: PipelineOutcome, after: PipelineOutcome): readonly Shift[] {
  const reason = otherShift({
    ...{ at: 'failureReason', called: 'reason of the failure' },
    ...{ before: before.failureReason, after: after.failureReason },
  });
  if (before.result === after.result) return reason;
  const movement = before.result === 'failed' ? 'wider' : after.result === 'failed' ? 'narrower' : 'sideways';
  const told = (result: string) => result.replaceAll('_', ' ');
  const words = `pipeline: ${told(after.result)}, before ${told(before.result)}`;
  return [{ at: 'result', before: before.result, after: after.result, movement, words }, ...reason];
}

function jobShifts(before: PipelineOutcome, after: PipelineOutcome): readonly Shift[] {
  const { gained, lost, kept } = matched(before.jobs, after.jobs, ({ name, origin }) => `${name}\0${origin}`);
  return [
    ...lost.map((job) => wholeJob(job, 'loses')),
    ...gained.map((job) => wholeJob(job, 'gains')),
    ...kept.flatMap(([old, current]) => keptJobShifts(old, current)),
    ...(lost.length + gained.length === 0 ? otherShift(orderOf(before, after)) : []),
  ];
}

/** Jobs of the project itself are nobody's policy: with or without them nothing is allowed or forced. */
function wholeJob(job: PipelineJobOutcome, verb: 'gains' | 'loses'): Shift {
  const [lost, own] = [verb === 'loses', job.origin === 'project'];
  return {
    at: `jobs[name=${job.name}]`,
    before: lost ? job : null,
    after: lost ? null : job,
    movement: own ? 'sideways' : lost ? 'wider' : 'narrower',
    words: `${verb} the ${own ? '' : 'policy '}job "${job.name}"`,
  };
}

function keptJobShifts(before: PipelineJobOutcome, after: PipelineJobOutcome): readonly Shift[] {
  const both = <K extends keyof PipelineJobOutcome>(key: K) => ({
    at: `jobs[name=${before.name}].${key}`,
    before: before[key],
    after: after[key],
  });
  const job = `job "${before.name}"`;
  return [
    ...flagShift({
      ...{ ...both('allowFailure'), called: `${job} may fail` },
      more: before.origin === 'project' ? 'sideways' : 'wider',
    }),
    ...otherShift({ ...both('failsWith'), called: `${job}: fails with` }),
    ...otherShift({ ...both('policy'), called: `${job}: policy` }),
    ...otherShift({ ...both('stage'), called: `${job}: stage` }),
    ...otherShift({ ...both('needs'), called: `${job}: needs` }),
    ...otherShift({ ...both('variables'), called: `${job}: variables` }),
    ...otherShift({ ...both('tags'), called: `${job}: tags` }),
    ...otherShift({ ...both('ignoresDefaultScripts'), called: `${job}: ignores default scripts` }),
    ...otherShift({ ...both('options'), called: `${job}: what it records of its policy` }),
  ];
}

function orderOf(before: PipelineOutcome, after: PipelineOutcome) {
  const names = ({ jobs }: PipelineOutcome) => jobs.map(({ name }) => name);
  return { at: 'jobs', called: 'order of the jobs', before: names(before), after: names(after) };
}
