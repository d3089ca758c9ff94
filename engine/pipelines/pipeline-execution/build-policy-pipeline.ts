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
}

/** The pipeline that a policy alone would make, or why it cannot. */
export type PolicyPipeline =
  | {
      readonly valid: true;
      /** As the policy's file declares them, or the defaults. */
      readonly stages: readonly string[];
      readonly name: string | null;
      readonly jobs: readonly PlannedJob[];
      readonly filteredByWorkflow: boolean;
      /** The variables that its rules look at. */
      readonly lookedAt: readonly string[];
      /** All files that went into it. */
      readonly files: readonly FileReference[];
    }
  | { readonly valid: false; readonly errors: readonly string[] };

/** Builds the pipeline of one policy, apart from the project's and from those of other policies. */
export function buildPolicyPipeline(world: World, { content, override, request, fetch }: PolicySource): PolicyPipeline {
  const file = includedFile(content);
  if (file === null) return { valid: false, errors: ['the policy includes no file'] };
  const user = userVariablesOf(world, request);
  const predefined = predefinedVariables(world, request);
  const included = includeFiles(file, { fetch, variables: { ...predefined, ...inPrecedence(user) } });
  if (included.errors.length > 0) return { valid: false, errors: included.errors };
  const read = readCiConfig(included.content);
  if (!read.valid) return { valid: false, errors: read.errors };
  const visible = (written: Variables) => policyVariables(written, { user, override });
  const planned = planPipeline(read.config, { predefined, visible, branchesAndTagsOnly: false });
  if (planned.errors.length > 0) return { valid: false, errors: planned.errors };
  const { jobs, filteredByWorkflow } = planned;
  const name = nameOf(read.config, { ...predefined, ...visible(read.config.variables) });
  const { stages } = read.config;
  const lookedAt = variablesLookedAt(read.config);
  return { valid: true, stages, name, jobs, filteredByWorkflow, lookedAt, files: included.files };
}

function nameOf({ workflow }: CiConfig, variables: Variables): string | null {
  return workflow.name === null ? null : expandText(workflow.name, variables);
}

function variablesLookedAt(config: CiConfig): readonly string[] {
  const rules: readonly CiRule[] = [config.workflow, ...config.jobs].flatMap((holder) => holder.rules ?? []);
  return [...new Set(rules.flatMap(({ condition }) => (condition === null ? [] : variablesIn(condition))))];
}
