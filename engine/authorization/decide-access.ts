import type { Trace } from '../evidence/trace.ts';
import type { AccessOutcome } from '../protocol/outcome.ts';
import type { AccessQuestion, ResourceRef } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import type { Demand } from './actions/demand.ts';
import { demandOf } from './actions/demand-of.ts';
import { judgeAtContainer } from './at-container.ts';
import { judgeAtInstance } from './at-instance.ts';
import { judgeAtOrganization } from './at-organization.ts';
import { judgeAtUser } from './at-user.ts';
import type { Caller } from './caller.ts';
import { containerOf } from './levels/container.ts';
import { accessOutcome, type Judgement, refused } from './outcome.ts';
import { hidden, type Refusal } from './refusal.ts';
import type { Scene } from './scene.ts';
import { authenticate } from './tokens/authenticate.ts';

/** May this credential do this to that: who it is, what it is limited to, and what its user may do there. */
export function decideAccess(world: World, question: AccessQuestion, trace: Trace): AccessOutcome {
  const { action, resource, credential } = question;
  const demand = demandOf(action, resource);
  if (demand === undefined) return accessOutcome(refused(hidden('no such route')), action.via);
  const circumstances = new Set([...(question.circumstances ?? []), ...demand.circumstances]);
  const scene = { world, trace, circumstances };
  const caller = authenticate(scene, credential, demand);
  const judgement = 'reason' in caller ? refused(caller) : judge(scene, { caller, demand }, resource);
  if (action.via === 'graphql') consultNull(trace, caller, judgement);
  return accessOutcome(judgement, action.via);
}

/** A field that a fine-grained token may not read is null, with an error beside it. */
function consultNull(trace: Trace, caller: Caller | Refusal, { refusal }: Judgement): void {
  if (!('limit' in caller) || caller.limit.kind !== 'granular') return;
  trace.consult('AUTHZ-PAT-114', refusal !== null, 'the field', refusal?.reason ?? 'it is shown');
}

interface Attempt {
  readonly caller: Caller;
  readonly demand: Demand;
}

function judge(scene: Scene, attempt: Attempt, resource: ResourceRef): Judgement {
  switch (resource.kind) {
    case 'project':
    case 'group':
      return judgeAtContainer(scene, attempt, containerOf(scene.world, { kind: resource.kind, id: resource.id }));
    case 'user':
      return judgeAtUser(scene, attempt, resource.id);
    case 'organization':
      return judgeAtOrganization(scene, attempt, resource.id);
    case 'instance':
      return judgeAtInstance(scene, attempt);
  }
}
