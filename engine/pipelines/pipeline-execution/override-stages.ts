import type { Trace } from '../../evidence/trace.ts';
import { defaultStages, middleStages, withPolicyEdges } from '../ci-config/stages.ts';
import { type Participant, policyError } from './participants.ts';
import type { StageOrder } from './policy-stages.ts';

/** The stages that take the place of the project's: the largest list of the override policies, which must all fit it. */
export function overrideStages(participants: readonly Participant[], trace: Trace): StageOrder {
  const [first, ...others] = participants.filter(({ strategy }) => strategy === 'override_project_ci');
  if (first === undefined) return { valid: true, stages: defaultStages };
  const start: StageOrder = { valid: true, stages: middleStages(first.pipeline.stages) };
  return others.reduce<StageOrder>((kept, other) => (kept.valid ? largerOf(kept.stages, other, trace) : kept), start);
}

function largerOf(kept: readonly string[], { enforced, subject, pipeline }: Participant, trace: Trace): StageOrder {
  const list = middleStages(pipeline.stages);
  const [larger, smaller] = list.length > kept.length ? [list, kept] : [kept, list];
  const because = `${list.join(', ') || 'no stages'} against ${kept.join(', ') || 'no stages'}`;
  if (trace.consult('PEP-045', isContained(smaller, larger), subject, because)) return { valid: true, stages: larger };
  const message = `policy \`${enforced.policy.name}\` does not fit the stages ${withPolicyEdges(kept).join(', ')} of other override policies`;
  return { valid: false, errors: [policyError(message)] };
}

/** Whether all stages of one list stand in the other, in the same order. */
function isContained(smaller: readonly string[], larger: readonly string[]): boolean {
  return larger.filter((stage) => smaller.includes(stage)).join() === smaller.join();
}
