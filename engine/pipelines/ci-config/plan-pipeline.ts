import type { CiConfig, CiJob, CiRule, Variables } from './ci-config.ts';
import { isMet } from './expressions/is-met.ts';

/** Which variables a configuration sees. */
export interface VariableView {
  /** What conditions may look at besides the variables of jobs. */
  readonly predefined: Variables;
  /** The variables of a job, or of the whole file, once those that users define are added. */
  visible(written: Variables): Variables;
  /** Jobs without rules of their own stay out of merge request pipelines. */
  readonly branchesAndTagsOnly: boolean;
}

/** A job that a pipeline would get. */
export interface PlannedJob {
  readonly name: string;
  readonly stage: string;
  readonly needs: readonly string[];
  /** What the file itself gives the job. */
  readonly written: Variables;
  readonly tags: readonly string[];
  readonly allowFailure: boolean;
}

/** What is left of a configuration once its rules have been applied. */
export interface PlannedPipeline {
  readonly filteredByWorkflow: boolean;
  readonly jobs: readonly PlannedJob[];
  readonly errors: readonly string[];
}

/** Applies the workflow and job rules of a configuration. */
export function planPipeline(config: CiConfig, view: VariableView): PlannedPipeline {
  const workflow = firstMatch(config.workflow.rules, config.variables, view);
  if (workflow === null) return { filteredByWorkflow: true, jobs: [], errors: [] };
  const shared = { ...config.variables, ...workflow.variables };
  const bound = config.workflow.rules !== null;
  const jobs = config.jobs.flatMap((job) => planJob(job, { shared, view, bound }));
  return { filteredByWorkflow: false, ...settleNeeds(jobs, config.jobs) };
}

interface Surroundings {
  readonly shared: Variables;
  readonly view: VariableView;
  /** The workflow has rules, which then speak for jobs that have none. */
  readonly bound: boolean;
}

function planJob(job: CiJob, { shared, view, bound }: Surroundings): readonly PlannedJob[] {
  if (job.rules === null && !bound && view.branchesAndTagsOnly) return [];
  const written = { ...shared, ...job.variables };
  const rule = firstMatch(job.rules, written, view);
  if (rule === null) return [];
  const { name, stage, tags, needs } = job;
  const allowFailure = rule.allowFailure ?? (rule.when === 'manual' ? true : job.allowFailure);
  return [
    {
      name,
      stage,
      needs: needs.map((need) => need.job),
      written: { ...written, ...rule.variables },
      tags,
      allowFailure,
    },
  ];
}

const unconditional: CiRule = { condition: null, when: 'on_success', variables: {}, allowFailure: null };

/** The rule that lets it run, or null where none does. */
function firstMatch(rules: readonly CiRule[] | null, written: Variables, view: VariableView): CiRule | null {
  if (rules === null) return unconditional;
  const variables = { ...view.predefined, ...view.visible(written) };
  const match = rules.find(({ condition }) => condition === null || isMet(condition, variables));
  return match === undefined || match.when === 'never' ? null : match;
}

function settleNeeds(
  jobs: readonly PlannedJob[],
  declared: readonly CiJob[],
): Pick<PlannedPipeline, 'jobs' | 'errors'> {
  const present = new Set(jobs.map(({ name }) => name));
  const required = new Map(
    declared.map(({ name, needs }) => [name, needs.filter(({ optional }) => !optional).map(({ job }) => job)]),
  );
  const errors = jobs.flatMap(({ name }) =>
    (required.get(name) ?? [])
      .filter((need) => !present.has(need))
      .map((need) => `job ${name}: needs ${need}, which this pipeline does not have`),
  );
  return { jobs: jobs.map((job) => ({ ...job, needs: job.needs.filter((need) => present.has(need)) })), errors };
}
