import type { Trace } from '../../evidence/trace.ts';
import type { PipelineJobOutcome } from '../../protocol/outcome.ts';
import type { PlannedJob } from '../ci-config/plan-pipeline.ts';
import { reservedStages } from '../ci-config/stages.ts';
import { type Participant, policyError } from './participants.ts';

/** A planned job on its way into the pipeline. */
export type Finish = (participant: Participant, job: PlannedJob) => PipelineJobOutcome;

export interface InjectionTarget {
  /** What is in the pipeline before any policy adds to it. */
  readonly jobs: readonly PipelineJobOutcome[];
  /** The stages into which `inject_ci` may put jobs. */
  readonly projectStages: readonly string[];
  readonly stages: readonly string[];
}

export interface Injected {
  readonly jobs: readonly PipelineJobOutcome[];
  readonly errors: readonly string[];
}

/** Adds the jobs of each policy in turn; who comes first keeps the plain name. */
export function injectJobs(
  target: InjectionTarget,
  { participants, finish }: { readonly participants: readonly Participant[]; readonly finish: Finish },
  trace: Trace,
): Injected {
  return participants.reduce<Injected>(
    (pipeline, participant) => {
      if (pipeline.errors.length > 0) return pipeline;
      const placed = placedJobs(participant, target, trace);
      const { names, clashes } = nameJobs(participant, { placed, taken: pipeline.jobs }, trace);
      const renamed = placed.map((job) => rename(job, names, { participant, trace }));
      return { jobs: [...pipeline.jobs, ...renamed.map((job) => finish(participant, job))], errors: clashes };
    },
    { jobs: target.jobs, errors: [] },
  );
}

function placedJobs(
  { strategy, subject, pipeline }: Participant,
  { projectStages, stages }: InjectionTarget,
  trace: Trace,
): readonly PlannedJob[] {
  const open = strategy === 'inject_ci' ? projectStages : stages;
  return pipeline.jobs.filter(({ name, stage }) => {
    const dropped = !open.includes(stage);
    trace.consult('PEP-050', reservedStages.includes(stage), `${subject}, job ${name}`, `stage ${stage}`);
    if (strategy !== 'inject_ci') return !dropped;
    return !trace.consult('PEP-020', dropped, `${subject}, job ${name}`, `stage ${stage}`);
  });
}

type Names = ReadonlyMap<string, string>;

interface Named {
  /** The final name of each job, by the name that its file gives it. */
  readonly names: Names;
  readonly clashes: readonly string[];
}

/** Names the jobs of a policy one by one: each finds taken what stands in the pipeline before it. */
function nameJobs(
  participant: Participant,
  { placed, taken }: { readonly placed: readonly PlannedJob[]; readonly taken: readonly PipelineJobOutcome[] },
  trace: Trace,
): Named {
  const { enforced, subject } = participant;
  const suffix = enforced.policy.suffix === 'never' ? null : suffixOf(enforced);
  trace.consult('PEP-060', suffix !== null, subject, suffix ?? 'suffix: never');
  const inPipeline = new Set(taken.map(({ name }) => name));
  const names = new Map<string, string>();
  const clashes: string[] = [];
  for (const { name } of placed) {
    const final = nameFor(name, { subject, suffix, inPipeline }, trace);
    if (inPipeline.has(final)) clashes.push(policyError(`job names must be unique (${final})`));
    inPipeline.add(final);
    names.set(name, final);
  }
  return { names, clashes };
}

function suffixOf({ configuration, index }: Participant['enforced']): string {
  return `:policy-${configuration.policyProjectId}-${index}`;
}

interface Naming {
  readonly subject: string;
  /** Null where the policy never adds one. */
  readonly suffix: string | null;
  readonly inPipeline: ReadonlySet<string>;
}

function nameFor(name: string, { subject, suffix, inPipeline }: Naming, trace: Trace): string {
  const isTaken = inPipeline.has(name);
  const told = isTaken ? 'the name is taken' : 'the name is free';
  if (suffix === null) {
    trace.consult('PEP-062', isTaken, `${subject}, job ${name}`, `suffix: never, ${told}`);
    return name;
  }
  if (!trace.consult('PEP-061', isTaken, `${subject}, job ${name}`, told)) return name;
  const final = `${name}${suffix}`;
  const clash = inPipeline.has(final);
  trace.consult('PEP-063', clash, `${subject}, job ${final}`, clash ? 'taken too' : 'free');
  return final;
}

function rename(
  job: PlannedJob,
  names: Names,
  { participant, trace }: { readonly participant: Participant; readonly trace: Trace },
): PlannedJob {
  const needs = job.needs.map((need) => {
    const renamed = names.get(need) ?? need;
    trace.consult('PEP-064', renamed !== need, `${participant.subject}, job ${job.name}`, `needs ${need}`);
    return renamed;
  });
  return { ...job, name: names.get(job.name) ?? job.name, needs };
}
