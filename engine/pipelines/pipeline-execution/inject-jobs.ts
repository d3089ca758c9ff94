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
      const names = namesFor(participant, { placed, taken: pipeline.jobs }, trace);
      const clashes = clashesOf(participant, { placed, names, taken: pipeline.jobs }, trace);
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

interface Placed {
  readonly placed: readonly PlannedJob[];
  readonly taken: readonly PipelineJobOutcome[];
}

function namesFor({ enforced, subject }: Participant, { placed, taken }: Placed, trace: Trace): Names {
  const suffix = `:policy-${enforced.configuration.policyProjectId}-${enforced.index}`;
  const rename = enforced.policy.suffix !== 'never';
  trace.consult('PEP-060', rename, subject, rename ? suffix : 'suffix: never');
  return new Map(
    placed.map(({ name }) => {
      const isTaken = taken.some((other) => other.name === name);
      const told = isTaken ? 'the name is taken' : 'the name is free';
      if (!rename || !trace.consult('PEP-061', isTaken, `${subject}, job ${name}`, told)) return [name, name];
      return [name, `${name}${suffix}`];
    }),
  );
}

function clashesOf(
  { enforced, subject }: Participant,
  { placed, names, taken }: Placed & { readonly names: Names },
  trace: Trace,
): readonly string[] {
  const never = enforced.policy.suffix === 'never';
  const others = new Set([...taken.map(({ name }) => name), ...unchanged(names)]);
  return placed.flatMap(({ name }) => {
    const final = names.get(name) ?? name;
    const clash = final === name ? taken.some((other) => other.name === name) : others.has(final);
    if (never) trace.consult('PEP-062', clash, `${subject}, job ${name}`, 'suffix: never');
    if (final !== name) trace.consult('PEP-063', clash, `${subject}, job ${final}`, clash ? 'taken too' : 'free');
    return clash ? [policyError(`job names must be unique (${final})`)] : [];
  });
}

function unchanged(names: Names): readonly string[] {
  return [...names].filter(([name, final]) => name === final).map(([name]) => name);
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
