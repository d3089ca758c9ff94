import {
  actingAbilities,
  type Container,
  effectiveAccess,
  isBanned,
  isDescendantProjectMember,
  isExternal,
  Trace,
  type User,
  type World,
} from '#engine';
import type { OrganizationFacts, PrincipalFacts } from './facts.ts';

interface Place {
  readonly world: World;
  readonly container: Container;
  readonly adminMode: boolean;
}

/** A user, and what memberships, links and custom roles make of it at a group or project. */
export function principalFacts({ world, container, adminMode }: Place, user: User): PrincipalFacts {
  const scene = { world, trace: new Trace(), circumstances: new Set<never>() };
  const search = { ...scene, userId: user.id };
  const { level, paths } = effectiveAccess(search, container);
  const { id, name, type, state, confirmed, termsAccepted, passwordExpired, admin, auditor } = user;
  return {
    ...{ id, name, type, state, confirmed, termsAccepted, passwordExpired, admin, adminMode, auditor },
    external: isExternal(scene, user),
    compositeIdentityEnforced: user.compositeIdentityEnforced,
    provisioned: user.provisionedByNamespaceId !== null || user.provisionedByProjectId !== null,
    organization: organizationFacts(world, user.organizationId),
    level,
    abilities: actingAbilities(search, paths, container),
    // Whether an administrator can be kept out is not for the facts to say.
    banned: isBanned(scene, { user, admin: false }, container),
    memberBelow: container.kind === 'group' && isDescendantProjectMember(search, container),
  };
}

/** An organization, as far as it matters to who is outside of it. */
export function organizationFacts({ organizations }: World, id: number): OrganizationFacts {
  return { id, isolated: organizations.find((one) => one.id === id)?.isolated ?? false };
}
