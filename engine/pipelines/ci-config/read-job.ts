import { isObject, itemsOf, objectOf, type PlainObject, textsOf } from '../../policies/plain-values.ts';
import type { CiJob, CiNeed } from './ci-config.ts';
import { extendJob } from './extend-jobs.ts';
import { readRules } from './read-rules.ts';
import { readVariables } from './read-variables.ts';
import { withPolicyEdges } from './stages.ts';

/** A job, and what is wrong with it. */
export interface ReadJob {
  readonly job: CiJob;
  readonly errors: readonly string[];
}

/** Reads one visible job of a configuration whose includes are resolved. */
export function readJob(
  name: string,
  { content, stages }: { readonly content: PlainObject; readonly stages: readonly string[] },
): ReadJob {
  const { body, missing } = extendJob(name, content);
  const stage = typeof body.stage === 'string' ? body.stage : 'test';
  const { rules, errors } = readRules(body.rules, `job ${name}:`);
  const defaults = objectOf(content.default);
  const job = {
    name,
    stage,
    needs: itemsOf(body.needs).flatMap(readNeed),
    rules,
    variables: readVariables(body.variables),
    tags: textsOf(body.tags ?? defaults.tags),
    allowFailure: readAllowFailure(body),
  };
  const wrong = [
    ...missing.map((base) => `job ${name}: extends ${base}, which is not defined`),
    ...unknownStage(job, stages),
    ...nothingToDo(name, body),
    ...notEvaluated(name, body),
  ];
  return { job, errors: [...wrong, ...errors] };
}

function readNeed(need: unknown): readonly CiNeed[] {
  if (typeof need === 'string') return [{ job: need, optional: false }];
  if (!isObject(need) || typeof need.job !== 'string' || need.pipeline !== undefined) return [];
  return [{ job: need.job, optional: need.optional === true }];
}

/** Manual jobs do not hold up the pipeline unless they say so. */
function readAllowFailure({ allow_failure: allowed, when }: PlainObject): boolean {
  if (typeof allowed === 'boolean') return allowed;
  return isObject(allowed) || when === 'manual';
}

function unknownStage({ name, stage }: CiJob, stages: readonly string[]): readonly string[] {
  if (withPolicyEdges(stages).includes(stage)) return [];
  return [`job ${name}: the stage ${stage} does not exist: there are ${withPolicyEdges(stages).join(', ')}`];
}

function nothingToDo(name: string, { script, run, trigger }: PlainObject): readonly string[] {
  if ([script, run, trigger].some((work) => work !== undefined && work !== null)) return [];
  return [`job ${name}: needs one of script, run, trigger`];
}

/** Better an error than a job that runs where its file keeps it out. */
function notEvaluated(name: string, body: PlainObject): readonly string[] {
  return ['only', 'except']
    .filter((keyword) => body[keyword] !== undefined)
    .map((keyword) => `job ${name}: uses \`${keyword}\`, which is not evaluated: write \`rules\` instead`);
}
