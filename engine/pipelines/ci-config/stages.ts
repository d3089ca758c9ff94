/** The stages of a configuration that declares none. */
export const defaultStages = ['.pre', 'build', 'test', 'deploy', '.post'] as const;

/** The first of all stages, for pipeline execution policies only. */
export const policyPreStage = '.pipeline-policy-pre';
/** The last of all stages, for pipeline execution policies only. */
export const policyPostStage = '.pipeline-policy-post';
export const reservedStages: readonly string[] = [policyPreStage, policyPostStage];

const edges: readonly string[] = [policyPreStage, '.pre', '.post', policyPostStage];

/** The stages between `.pre` and `.post`, in their order, each once. */
export function middleStages(stages: readonly string[]): readonly string[] {
  return [...new Set(stages)].filter((stage) => !edges.includes(stage));
}

/** Whether jobs make a pipeline of their own: those in `.pre` and `.post` alone do not. */
export function canStandAlone(jobs: readonly { readonly stage: string }[]): boolean {
  return jobs.some(({ stage }) => stage !== '.pre' && stage !== '.post');
}

/** A list of stages between `.pre` and `.post`, wherever the author wrote these two. */
export function withEdges(stages: readonly string[]): readonly string[] {
  return ['.pre', ...middleStages(stages), '.post'];
}

/** A list of stages between all four edges. */
export function withPolicyEdges(stages: readonly string[]): readonly string[] {
  return [policyPreStage, ...withEdges(stages), policyPostStage];
}
