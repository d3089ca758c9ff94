import type { Trace } from '../../evidence/trace.ts';
import { middleStages, withPolicyEdges } from '../ci-config/stages.ts';
import { mergeStages } from './merge-stages.ts';
import { type Participant, policyError } from './participants.ts';
import { type EnforcedPipelinePolicy, hasExperiment } from './strategy.ts';

/** The stages of a pipeline with all four edges, or why there can be none. */
export type StageOrder =
  | { readonly valid: true; readonly stages: readonly string[] }
  | { readonly valid: false; readonly errors: readonly string[] };

/** The stages of the project, or of the override, with those that `inject_policy` policies bring along. */
export function policyStages(
  base: readonly string[],
  {
    participants,
    policies,
  }: { readonly participants: readonly Participant[]; readonly policies: readonly EnforcedPipelinePolicy[] },
  trace: Trace,
): StageOrder {
  for (const participant of participants) explainList(participant, base, trace);
  const lists = participants
    .filter(({ strategy }) => strategy === 'inject_policy')
    .map(({ pipeline }) => pipeline.stages);
  if (lists.length === 0) return { valid: true, stages: withPolicyEdges(base) };
  const merged = ordered(base, lists, policiesFirst(policies, trace));
  const shown = `${middleStages(base).join(', ')} with ${lists.map((list) => middleStages(list).join(', ')).join(' and ')}`;
  if (trace.consult('PEP-033', merged === null, 'stages', shown) || merged === null) {
    return { valid: false, errors: [policyError(`cyclic dependencies between stages: ${shown}`)] };
  }
  const placed = merged.filter((stage) => !withPolicyEdges(base).includes(stage));
  trace.consult('PEP-032', placed.length > 0, 'stages', `${shown} gives ${middleStages(merged).join(', ')}`);
  return { valid: true, stages: merged };
}

function ordered(
  base: readonly string[],
  lists: readonly (readonly string[])[],
  policiesComeFirst: boolean,
): readonly string[] | null {
  if (!policiesComeFirst) return mergeStages([base, ...lists]);
  const ofPolicies = mergeStages(lists);
  return ofPolicies === null ? null : mergeStages([ofPolicies, base]);
}

function policiesFirst(policies: readonly EnforcedPipelinePolicy[], trace: Trace): boolean {
  const experiment = 'pipeline_execution_policy_stages_higher_precedence';
  const enabled = policies.filter((policy) => hasExperiment(policy, experiment));
  const because = `${enabled.length} of ${policies.length} policies have the experiment in their file`;
  return trace.consult('PEP-035', enabled.length === policies.length, 'stages', because);
}

function explainList({ strategy, subject, pipeline }: Participant, base: readonly string[], trace: Trace): void {
  const { stages } = pipeline;
  const written = stages.join(', ');
  const foreign = middleStages(stages).filter((stage) => !base.includes(stage));
  trace.consult('PEP-036', strategy === 'inject_policy', subject, strategy);
  if (strategy === 'inject_ci') trace.consult('PEP-021', foreign.length > 0, subject, `declares ${written}`);
  if (strategy !== 'inject_policy') return;
  const inPlace = withPolicyEdges(stages).filter((stage) => stages.includes(stage));
  trace.consult('PEP-030', inPlace.join() !== stages.join(), subject, `declares ${written}`);
  trace.consult('PEP-031', foreign.length > 0, subject, `brings ${foreign.join(', ') || 'no stage of its own'}`);
}
