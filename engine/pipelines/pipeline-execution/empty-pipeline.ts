import type { EmptyPipelineWord } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { isMergeRequestPipeline, openMergeRequests } from '../variables/predefined-variables.ts';
import type { Participant } from './participants.ts';
import { emptyPipelineWordOf, hasExperiment } from './strategy.ts';

/** The project's side of a pipeline that policies may find empty. */
export interface EmptySide {
  readonly isEmpty: boolean;
  /** There is no configuration of the project's that counts, so policies would have to force the pipeline. */
  readonly isForced: boolean;
}

const switchName = 'apply_on_empty_pipeline_option';

/** The participants that add their jobs; each is judged by its own word where the project's side is empty. */
export function joiningParticipants(
  world: World,
  subject: EmptySide & { readonly participants: readonly Participant[]; readonly request: PipelineRequest },
  trace: Trace,
): readonly Participant[] {
  const { participants, isEmpty, isForced, request } = subject;
  if (participants.length === 0) return [];
  const because = isEmpty ? 'the project adds no job' : 'the project adds jobs';
  if (!trace.consult('PEP-072', isEmpty, 'pipeline', because)) return participants;
  const joining = participants.filter((participant) => joins(participant, { world, request, isForced }, trace));
  const told = `${joining.length} of ${participants.length} apply`;
  if (participants.length > 1) {
    trace.consult('PEP-075', joining.length > 0 && joining.length < participants.length, 'pipeline', told);
  }
  return joining;
}

interface Circumstances {
  readonly world: World;
  readonly request: PipelineRequest;
  readonly isForced: boolean;
}

function joins(participant: Participant, circumstances: Circumstances, trace: Trace): boolean {
  const { subject } = participant;
  const word = wordInForce(participant, circumstances.world, trace);
  if (trace.consult('PEP-074', word === 'never', subject, word)) return false;
  if (word !== 'if_no_config') return true;
  const { isForced, request, world } = circumstances;
  const rival = isMergeRequestPipeline(request) ? [] : openMergeRequests(world, request);
  const because = `${isForced ? 'no configuration of the project' : 'the project has a configuration'}, ${rival.length} competing merge requests`;
  return trace.consult('PEP-073', isForced && rival.length === 0, subject, because);
}

function wordInForce({ enforced, subject }: Participant, world: World, trace: Trace): EmptyPipelineWord {
  const word = emptyPipelineWordOf(enforced);
  if (word === 'always') return word;
  const flag = instanceOf(world).flags[switchName] !== false;
  const experiment = hasExperiment(enforced, switchName);
  const because = `${word}: flag ${flag ? 'on' : 'off'}, experiment ${experiment ? 'on' : 'off'}`;
  return trace.consult('PEP-077', !flag || !experiment, subject, because) ? 'always' : word;
}
