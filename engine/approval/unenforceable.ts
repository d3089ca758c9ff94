import type { Trace } from '../evidence/trace.ts';
import type { SourceSide } from './pipelines/source-pipelines.ts';
import { type RuleResult, ruleError, running } from './rule-result.ts';

/** How a rule comes out that has no report to look at: it waits while a pipeline runs, and is an error after that. */
export function unenforceable(
  { source, subject }: { readonly source: SourceSide; readonly subject: string },
  trace: Trace,
): RuleResult {
  const { head, unfinished } = source;
  if (trace.consult('MRAP-058', head === undefined, subject, 'the latest commit has no pipeline')) {
    return ruleError('ARTIFACTS_MISSING');
  }
  if (!trace.consult('MRAP-057', !unfinished, subject, `no source pipeline has reports; head: ${head?.status}`))
    return running;
  return ruleError(head?.status === 'failed' ? 'PIPELINE_FAILED' : 'ARTIFACTS_MISSING');
}
