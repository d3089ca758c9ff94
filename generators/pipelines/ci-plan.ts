import fc from 'fast-check';
import { exceptionally, mostly, simplestFirst } from '../frequencies.ts';
import { sureReference } from '../references.ts';
import { type CiPlan, conditions, edgeStages, type JobPlan, type Variables } from './pipeline-plan.ts';

/** Names of jobs, which files share, so that they clash. The last one is what a scan would be called. */
export const jobNames = ['build', 'check', 'audit', 'release', 'secret-detection-0'] as const;
export const stageNames = ['build', 'test', 'lint', 'deploy', 'ship'] as const;
export const variableNames = ['MODE', 'LEVEL', 'TOKEN'] as const;

/** How big a CI file may become, and what it may do that would make it clash with others. */
export interface CiPlanConstraints {
  readonly maxJobs: number;
  /** Job names to choose from. */
  readonly names?: readonly string[];
  /** Stages that it may declare; none leaves the defaults. */
  readonly stages?: readonly string[];
  /** Whether its jobs may stand in the reserved stages. */
  readonly reserved: boolean;
}

/** A CI file that is valid: every job stands in a stage that there is and needs only jobs that are there. */
export function ciPlan(constraints: CiPlanConstraints): fc.Arbitrary<CiPlan> {
  const { maxJobs, names = jobNames, stages = stageNames } = constraints;
  return fc.record({
    stages: fc.oneof(simplestFirst, fc.constant(null), stageList(stages)),
    jobs: fc.uniqueArray(job(names, constraints), {
      minLength: 1,
      maxLength: Math.min(maxJobs, names.length),
      selector: ({ name }) => name,
    }),
    runsIf: exceptionally(fc.constantFrom(...conditions), null),
    variables: variables(),
    pipelineName: exceptionally(fc.constantFrom('Nightly', 'Checks'), null),
  });
}

/** Some variables with values; mostly none. */
export function variables(): fc.Arbitrary<Variables> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...variableNames), fc.constantFrom('fast', 'slow', 'odd')), {
      maxLength: 2,
      selector: ([name]) => name,
    })
    .map((entries) => Object.fromEntries(entries));
}

/** Stages in an order that mostly agrees with that of other files. */
function stageList(stages: readonly string[]): fc.Arbitrary<readonly string[] | null> {
  if (stages.length === 0) return fc.constant(null);
  const ordered = fc.subarray([...stages], { minLength: 1 });
  return fc.oneof(
    simplestFirst,
    { weight: 4, arbitrary: ordered },
    { weight: 1, arbitrary: fc.shuffledSubarray([...stages], { minLength: 1 }) },
  );
}

function job(names: readonly string[], { reserved }: CiPlanConstraints): fc.Arbitrary<JobPlan> {
  const edges = reserved ? edgeStages : edgeStages.slice(0, 2);
  return fc.record({
    name: fc.constantFrom(...names),
    stage: exceptionally(fc.constantFrom(...edges), 0).chain((edge) =>
      edge === 0 ? sureReference() : fc.constant(edge),
    ),
    needsAnother: mostly(false, [true]),
    runsIf: fc.oneof(simplestFirst, { weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(...conditions)),
  });
}
