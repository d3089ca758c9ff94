import { isObject, objectOf, type PlainObject, textsOf } from '../../policies/plain-values.ts';
import type { CiJob, CiWorkflow, ReadCiConfig } from './ci-config.ts';
import { readJob } from './read-job.ts';
import { readRules } from './read-rules.ts';
import { readVariables } from './read-variables.ts';
import { defaultStages, withPolicyEdges } from './stages.ts';

/** Reads the content of a CI file whose includes are merged, and reports all that is wrong with it at once. */
export function readCiConfig(content: PlainObject): ReadCiConfig {
  const stages = readStages(content.stages);
  const read = jobNames(content).map((name) => readJob(name, { content, stages }));
  const jobs = read.map(({ job }) => job);
  const workflow = readWorkflow(objectOf(content.workflow));
  const errors = [
    ...notJobs(content),
    ...read.flatMap((one) => one.errors),
    ...unknownNeeds(jobs, stages),
    ...workflow.errors,
    ...(jobs.length === 0 ? ['the configuration has no visible job'] : []),
  ];
  if (errors.length > 0) return { valid: false, errors };
  const variables = readVariables(content.variables);
  return { valid: true, config: { stages, workflow: workflow.workflow, variables, jobs } };
}

const keywords: readonly string[] = [
  'after_script',
  'before_script',
  'cache',
  'default',
  'image',
  'include',
  'services',
  'spec',
  'stages',
  'types',
  'variables',
  'workflow',
];

function jobNames(content: PlainObject): readonly string[] {
  return visibleKeys(content).filter((name) => isObject(content[name]));
}

function visibleKeys(content: PlainObject): readonly string[] {
  return Object.keys(content).filter((name) => !name.startsWith('.') && !keywords.includes(name));
}

function notJobs(content: PlainObject): readonly string[] {
  return visibleKeys(content)
    .filter((name) => !isObject(content[name]))
    .map((name) => `job ${name}: should be a mapping`);
}

function readStages(stages: unknown): readonly string[] {
  return Array.isArray(stages) ? textsOf(stages) : defaultStages;
}

function readWorkflow({ name, rules }: PlainObject): {
  readonly workflow: CiWorkflow;
  readonly errors: readonly string[];
} {
  const read = readRules(rules, 'workflow:');
  return {
    workflow: { name: typeof name === 'string' ? name : null, rules: read.rules },
    errors: read.errors,
  };
}

function unknownNeeds(jobs: readonly CiJob[], stages: readonly string[]): readonly string[] {
  const order = withPolicyEdges(stages);
  const stageOf = new Map(jobs.map(({ name, stage }) => [name, order.indexOf(stage)]));
  return jobs.flatMap(({ name, stage, needs }) =>
    needs.flatMap((need) => {
      const place = stageOf.get(need.job);
      if (place === undefined) return need.optional ? [] : [`job ${name}: needs ${need.job}, which is not defined`];
      return place > order.indexOf(stage) ? [`job ${name}: needs ${need.job}, which is in a later stage`] : [];
    }),
  );
}
