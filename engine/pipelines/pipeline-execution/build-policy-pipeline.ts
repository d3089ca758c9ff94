import type { Trace } from '../../evidence/trace.ts';
import type { PipelinePolicyContent, VariablesOverride } from '../../policies/index.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import type { World } from '../../world/world.ts';
import type { CiConfig, CiRule, Variables } from '../ci-config/ci-config.ts';
import { expandText } from '../ci-config/expand-variables.ts';
import { variablesIn } from '../ci-config/expressions/expression.ts';
import { type FetchFile, type FileReference, includeFiles } from '../ci-config/include-files.ts';
import { type PlannedJob, planPipeline } from '../ci-config/plan-pipeline.ts';
import { readCiConfig } from '../ci-config/read-ci-config.ts';
import { policyVariables } from '../variables/policy-variables.ts';
import { predefinedVariables } from '../variables/predefined-variables.ts';
import { inPrecedence, userVariablesOf } from '../variables/user-variables.ts';
import { includedFile } from './policy-files.ts';

/** What a policy brings to a pipeline of its own. */
export interface PolicySource {
  readonly content: PipelinePolicyContent;
  readonly override: VariablesOverride | undefined;
  readonly request: PipelineRequest;
  readonly fetch: FetchFile;
  readonly subject: string;
}

/** The pipeline that a policy alone would make, or why it cannot. */
export type PolicyPipeline =
  | {
      readonly valid: true;
      /** As the policy's file declares them, or the defaults. */
      readonly stages: readonly string[];
      readonly name: string | null;
      readonly jobs: readonly PlannedJob[];
      /** All files that went into it. */
      readonly files: readonly FileReference[];
    }
  | { readonly valid: false; readonly errors: readonly string[] };

/** Builds the pipeline of one policy, apart from the project's and from those of other policies. */
export function buildPolicyPipeline(world: World, source: PolicySource, trace: Trace): PolicyPipeline {
  const { content, override, request, fetch, subject } = source;
  const file = includedFile(content);
  if (file === null) return { valid: false, errors: ['the policy includes no file'] };
  const user = userVariablesOf(world, request);
  const predefined = predefinedVariables(world, request);
  const included = includeFiles(file, { fetch, variables: { ...predefined, ...inPrecedence(user) } });
  if (included.errors.length > 0) return { valid: false, errors: included.errors };
  const read = readCiConfig(included.content);
  if (!read.valid) return { valid: false, errors: read.errors };
  explainConditions(read.config, { request, subject }, trace);
  const visible = (written: Variables) => policyVariables(written, { user, override });
  const planned = planPipeline(read.config, { predefined, visible, branchesAndTagsOnly: false });
  trace.consult('PEP-010', !planned.filteredByWorkflow, subject, `${request.source} on ${request.refType} ${request.ref}`);
  if (planned.errors.length > 0) return { valid: false, errors: planned.errors };
  const name = nameOf(read.config, { ...predefined, ...visible(read.config.variables) });
  return { valid: true, stages: read.config.stages, name, jobs: planned.jobs, files: included.files };
}

function nameOf({ workflow }: CiConfig, variables: Variables): string | null {
  return workflow.name === null ? null : expandText(workflow.name, variables);
}

/** Tells which facts about the run the rules of a policy look at. */
function explainConditions(
  config: CiConfig,
  { request, subject }: { readonly request: PipelineRequest; readonly subject: string },
  trace: Trace,
): void {
  const rules: readonly CiRule[] = [config.workflow, ...config.jobs].flatMap((holder) => holder.rules ?? []);
  const names = rules.flatMap(({ condition }) => (condition === null ? [] : variablesIn(condition)));
  if (names.length === 0) return;
  const given = names.filter((name) => request.variables?.[name] !== undefined);
  trace.consult('PEP-084', given.length > 0, subject, `rules look at ${[...new Set(names)].join(', ')}`);
  if (!names.includes('CI_PIPELINE_TRIGGERED')) return;
  trace.consult('PEP-088', request.triggered === true, subject, `source ${request.source}`);
}
