import type { Trace } from '../evidence/trace.ts';
import type { PipelineExecutionPolicy } from '../policies/index.ts';
import type { EnforcedPolicy } from './enforced-policy.ts';

/** How many pipeline execution policies act on one pipeline; no setting changes it. */
export const policiesPerPipeline = 5;

/** The covering pipeline execution policies that one pipeline takes: the first five, so the higher groups win. */
export function withinPipelineLimit<P extends EnforcedPolicy<PipelineExecutionPolicy>>(
  covering: readonly P[],
  trace: Trace,
): readonly P[] {
  return covering.filter(({ policy, from }, position) => {
    const because = `number ${position + 1} from the top of the hierarchy`;
    return !trace.consult('PEP-002', position >= policiesPerPipeline, `policy \`${policy.name}\` of ${from}`, because);
  });
}
