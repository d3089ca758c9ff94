import { decideMergeRequest } from './approval/decide-merge-request.ts';
import { decideAccess } from './authorization/index.ts';
import { answerBranchChange, answerPush } from './branch-protection/index.ts';
import { decideCatalogPublication } from './component-publishing/decide-catalog-publication.ts';
import { Trace } from './evidence/trace.ts';
import { decidePipeline } from './pipelines/decide-pipeline.ts';
import { decideScheduledPipelines } from './pipelines/schedules/decide-scheduled-pipelines.ts';
import { decidePolicyFile } from './policy-file/decide-policy-file.ts';
import type { Outcome } from './protocol/outcome.ts';
import type { Question, QuestionKind } from './protocol/question.ts';
import type { Verdict } from './protocol/verdict.ts';
import { decidePolicies } from './scope/decide-policies.ts';
import { decidePolicyLink } from './scope/link/decide-policy-link.ts';
import { answerStatusCheckCall } from './status-checks/index.ts';
import { answerVulnerabilities } from './vulnerabilities/index.ts';
import type { World } from './world/world.ts';

/** Answers one kind of question from a world, or a slice of it, and records the rules it looked at. */
export type Decider<K extends QuestionKind> = (
  world: World,
  question: Extract<Question, { kind: K }>,
  trace: Trace,
) => Outcome;

const deciders: { readonly [K in QuestionKind]: Decider<K> } = {
  catalog_publication: decideCatalogPublication,
  access: decideAccess,
  merge_request: decideMergeRequest,
  pipeline: decidePipeline,
  policies: decidePolicies,
  policy_file: decidePolicyFile,
  policy_link: decidePolicyLink,
  scheduled_pipelines: decideScheduledPipelines,
  status_check_call: answerStatusCheckCall,
  push: answerPush,
  branch_change: answerBranchChange,
  vulnerabilities: answerVulnerabilities,
};

/** The kinds of question that the reference engine answers. */
export const decidableKinds: ReadonlySet<QuestionKind> = new Set(Object.keys(deciders) as QuestionKind[]);

/**
 * The reference engine: what the documented rules say about this world. It never throws for a world that its types
 * allow; what it cannot answer is `unsupported`.
 */
export function decide(world: World, question: Question): Verdict {
  const trace = new Trace();
  const outcome = outcomeOf(world, question, trace);
  if (outcome !== null) return { kind: 'decided', outcome, evidence: trace.evidence };
  return {
    kind: 'unsupported',
    reason: `the reference engine does not answer questions of kind \`${question.kind}\``,
  };
}

/** The decision alone, for who asks very often and needs no evidence; null where the engine does not answer. */
export function outcomeOf(world: World, question: Question, trace: Trace = new Trace()): Outcome | null {
  const decider = deciders[question.kind] as Decider<QuestionKind> | undefined;
  return decider === undefined ? null : decider(world, question, trace);
}
