import type { Trace } from '../../evidence/trace.ts';
import type { SkipPermission } from '../../policies/index.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import type { PipelineSource } from '../../world/pipelines.ts';
import type { World } from '../../world/world.ts';
import { scanExecutionAllowsSkip } from '../scan-execution/index.ts';
import type { Participant } from './participants.ts';

/** Started on purpose, so that a mark in the commit message says nothing about them. */
const deliberateSources: readonly PipelineSource[] = [
  'web',
  'api',
  'schedule',
  'trigger',
  'pipeline',
  'chat',
  'webide',
];

/** Whether the user asked to skip the pipeline, and every policy lets them. */
export function isSkipped(
  world: World,
  { request, participants }: { readonly request: PipelineRequest; readonly participants: readonly Participant[] },
  trace: Trace,
): boolean {
  if (!asksToSkip(request)) return false;
  const byPipelinePolicies = pipelinePoliciesAllow(participants, request, trace);
  const byScanPolicies = scanExecutionAllowsSkip(world, request, trace);
  const because = `pipeline execution policies ${word(byPipelinePolicies)}, scan execution policies ${word(byScanPolicies)}`;
  return trace.consult('PEP-090', byPipelinePolicies && byScanPolicies, 'pipeline', because);
}

/** Whether the push asked for no pipeline at all, and every policy lets the user. The skip rules are assumed to hold. */
export function isSuppressed(
  { request, participants }: { readonly request: PipelineRequest; readonly participants: readonly Participant[] },
  trace: Trace,
): boolean {
  if (request.pushOptions?.includes('ci.no_pipeline') !== true) return false;
  return allLet(participants, { block: 'no_pipeline', userId: request.userId }, trace);
}

function asksToSkip({ commitMessage, pushOptions, source }: PipelineRequest): boolean {
  if (pushOptions?.includes('ci.skip') === true) return true;
  return !deliberateSources.includes(source) && /\[(ci[ _-]skip|skip[ _-]ci)\]/i.test(commitMessage ?? '');
}

function pipelinePoliciesAllow(participants: readonly Participant[], request: PipelineRequest, trace: Trace): boolean {
  const neutral = participants.length === 0;
  if (trace.consult('PEP-092', neutral, 'pipeline', `${participants.length} pipeline execution policies`)) return true;
  return allLet(participants, { block: 'skip_ci', userId: request.userId }, trace);
}

function allLet(
  participants: readonly Participant[],
  { block, userId }: { readonly block: 'skip_ci' | 'no_pipeline'; readonly userId: number },
  trace: Trace,
): boolean {
  return participants
    .map(({ enforced, subject }) => {
      const permission = enforced.policy[block];
      const because = `allowed: ${permission?.allowed ?? 'not said'}, ${permission?.allowlist?.users?.length ?? 0} listed`;
      return trace.consult('PEP-091', lets(permission, userId), subject, because);
    })
    .every((allowed) => allowed);
}

function lets(permission: SkipPermission | undefined, userId: number): boolean {
  if (permission?.allowed === true) return true;
  return permission?.allowlist?.users?.some(({ id }) => id === userId) === true;
}

function word(allowed: boolean): string {
  return allowed ? 'allow it' : 'forbid it';
}
