import { parse } from 'yaml';
import type { WorldDraft } from '#fixtures';

/** How a job is called once it carries the suffix of its pipeline execution policy. */
export function suffixedName(draft: WorldDraft, job: string, policy: string): string {
  for (const { content, policyProjectId } of draft.rows('policyFiles')) {
    const { pipeline_execution_policy: policies = [] } = (parse(content) ?? {}) as PolicyNames;
    const index = policies.findIndex(({ name }) => name === policy);
    if (index >= 0) return `${job}:policy-${policyProjectId}-${index}`;
  }
  throw new Error(
    `no policy file holds the pipeline execution policy \`${policy}\`: enforce it with a Given step first`,
  );
}

interface PolicyNames {
  readonly pipeline_execution_policy?: readonly { readonly name: string }[];
}
