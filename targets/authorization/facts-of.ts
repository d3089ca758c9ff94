import {
  type AccessQuestion,
  type Container,
  containerOf,
  type Demand,
  demandOf,
  instanceOf,
  protectingEntries,
  type World,
} from '#engine';
import { bearerOf } from './credential-facts.ts';
import { demandFacts } from './demand-facts.ts';
import type { AccessFacts, NoFacts } from './facts.ts';
import { principalFacts } from './principal-facts.ts';
import { instanceFacts, resourceFacts } from './resource-facts.ts';

/**
 * The facts of a question about access. What takes joins over memberships, links and lists is worked out as the
 * reference engine does it; whether anything is allowed is left to who reads the facts.
 */
export function factsOf(world: World, question: AccessQuestion): AccessFacts | NoFacts {
  const { action, resource } = question;
  if (resource.kind !== 'project' && resource.kind !== 'group')
    return { unsupported: `resources of kind \`${resource.kind}\` are no part of the facts` };
  const demand = demandOf(action, resource);
  if (demand === undefined) return { unsupported: 'there is no such route' };
  if (!ways.has(action.via)) return { unsupported: `${demand.name}: changing who may do what is no part of the facts` };
  const container = containerOf(world, { kind: resource.kind, id: resource.id });
  if (container === undefined) return { unsupported: `there is no such ${resource.kind}` };
  if (isProtected(world, container, demand))
    return { unsupported: `the branch \`${demand.branch}\` is protected: rights on branches are no part of the facts` };
  return factsAt(world, { question, demand, container });
}

const ways: ReadonlySet<AccessQuestion['action']['via']> = new Set(['ability', 'rest', 'graphql', 'git', 'registry']);

function isProtected(world: World, container: Container, { branch, method }: Demand): boolean {
  return method !== 'GET' && branch !== null && protectingEntries({ world, container }, branch).length > 0;
}

interface Place {
  readonly question: AccessQuestion;
  readonly demand: Demand;
  readonly container: Container;
}

function factsAt(world: World, { question, demand, container }: Place): AccessFacts | NoFacts {
  const bearer = bearerOf(world, question.credential, { demand, container });
  const { user, human, owner, adminMode } = bearer;
  if (owner !== null && user === null) return { unsupported: 'there is no such user to act as' };
  const at = { world, container, adminMode };
  const scopes = { held: bearer.scopes, administrator: owner?.admin ?? user?.admin ?? false };
  return {
    instance: instanceFacts(instanceOf(world)),
    who: user && principalFacts(at, user),
    human: human && principalFacts(at, human),
    owner: owner && principalFacts(at, owner),
    credential: bearer.credential,
    resource: resourceFacts(world, container),
    demand: demandFacts({ ...scopes, demand, container, circumstances: question.circumstances ?? [] }),
  };
}
