import type { Trace } from '../../evidence/trace.ts';
import type { CallOutcome } from '../../protocol/outcome.ts';
import type { PolicyLinkQuestion } from '../../protocol/question.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { effectsOfLinking, effectsOfUnlinking } from './link-effects.ts';
import { type LinkRequest, linkRequest } from './link-request.ts';
import { mayLink } from './may-link.ts';

/** May a group or project be linked to a policy project or unlinked, or what holds policies be deleted. */
export function decidePolicyLink(world: World, question: PolicyLinkQuestion, trace: Trace): CallOutcome {
  const request = linkRequest(world, question);
  const unknown = request === null;
  const because = unknown ? 'it or the container is unknown' : 'it and the container are known';
  trace.consult('INH-007', unknown, `${question.operation} of a policy project`, because);
  if (unknown) return refused(404, 'the container or the policy project does not exist');
  if (request.operation === 'delete') return decideDeletion(request, trace);
  if (!mayLink(request, trace)) return refused(403, 'only an Owner of the container may change its policy project');
  if (isLocked(request, trace)) return refused(422, 'the policy project of the designated policy group is fixed');
  return request.operation === 'link' ? decideLink(request, trace) : decideUnlink(request, trace);
}

function decideLink(request: LinkRequest, trace: Trace): CallOutcome {
  const { world, container, policyProject } = request;
  const holder = container.above.find(({ id }) =>
    world.policyConfigurations.some((link) => link.namespaceId === id && link.policyProjectId === policyProject.id),
  );
  const because = holder === undefined ? 'no group above links it' : `${holder.fullPath} links it`;
  if (trace.consult('INH-004', holder !== undefined, `${policyProject.fullPath} for ${container.fullPath}`, because)) {
    return refused(422, 'the policy project is inherited already');
  }
  return accepted(effectsOfLinking(request, trace));
}

function decideUnlink(request: LinkRequest, trace: Trace): CallOutcome {
  const { container, policyProject } = request;
  if (container.link?.policyProjectId !== policyProject.id)
    return refused(422, 'the policy project is not linked here');
  return accepted(effectsOfUnlinking(request, trace));
}

function decideDeletion(request: LinkRequest, trace: Trace): CallOutcome {
  const { world, container, policyProject } = request;
  const links = world.policyConfigurations.filter(({ policyProjectId }) => policyProjectId === policyProject.id);
  const because = `links to ${policyProject.fullPath}: ${links.length}`;
  if (trace.consult('INH-008', links.length > 0 && holdsPolicyProject(request), container.fullPath, because)) {
    return refused(422, 'a linked policy project cannot be deleted, nor a group above it');
  }
  return accepted({});
}

function holdsPolicyProject({ world, container, policyProject }: LinkRequest): boolean {
  if (container.namespaceId === null) return true;
  const home = world.namespaces.find(({ id }) => id === policyProject.namespaceId);
  return home?.traversalIds.includes(container.namespaceId) ?? false;
}

/** The group designated for policies keeps the policy project that it once got. */
function isLocked({ world, container }: LinkRequest, trace: Trace): boolean {
  const { policyGroupId, deployment } = instanceOf(world);
  if (policyGroupId === null || deployment === 'saas' || container.namespaceId !== policyGroupId) return false;
  const because = container.link === null ? 'nothing is linked yet' : 'designated, and linked once';
  return trace.consult('INH-012', container.link !== null, `policy group ${container.fullPath}`, because);
}

function accepted(body: CallOutcome['body']): CallOutcome {
  return { kind: 'call', accepted: true, status: 200, messages: [], body };
}

function refused(status: number, message: string): CallOutcome {
  return { kind: 'call', accepted: false, status, messages: [message], body: {} };
}
