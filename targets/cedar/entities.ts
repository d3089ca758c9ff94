import type { AccessFacts, OrganizationFacts, PrincipalFacts, ResourceFacts } from '../authorization/facts.ts';
import { roleOf } from './conditions.ts';
import { type CedarEntity, type CedarValue, entity, reference } from './values.ts';

/** The entity of whoever has no user: a deploy token, a deploy key, or a visitor. */
export function callerEntity({ credential }: AccessFacts): CedarEntity {
  if (credential.kind === 'deploy_token') {
    const { expired, revoked, scopes, reaches } = credential;
    return entity('DeployToken', 'token', { expired, revoked, scopes, reaches });
  }
  if (credential.kind !== 'deploy_key') return entity('Visitor', 'visitor', {});
  const { ownProject, canPush } = credential;
  return entity('DeployKey', 'key', { ownProject, canPush });
}

/** The entity of a user; `composite` where it may act with a human only. */
export function userEntity(user: PrincipalFacts, composite: boolean): CedarEntity {
  const { state, confirmed, termsAccepted, passwordExpired, admin, adminMode, auditor, external } = user;
  const { provisioned, abilities, banned, memberBelow } = user;
  return entity('User', String(user.id), {
    ...{ state, confirmed, termsAccepted, passwordExpired, admin, adminMode, auditor, external },
    ...{ provisioned, abilities, banned, memberBelow, composite },
    kind: user.type,
    organization: organizationValue(user.organization),
    role: roleOf(user.level),
  });
}

/** The entity of the group or project that is asked about. */
export function resourceEntity(resource: ResourceFacts): CedarEntity {
  const { kind, id, visibility, archived, granularTokensRequired } = resource;
  const organization = organizationValue(resource.organization);
  const shared = { visibility, archived, granularTokensRequired, organization };
  if (kind === 'group') {
    const { topLevel, samlEnforced, ipRestricted } = resource;
    return entity('Group', String(id), { ...shared, topLevel, samlEnforced, ipRestricted });
  }
  const { jobTokenInboundEnabled, jobTokenPushAllowed, jobTokenCrossProjectPushAllowed } = resource;
  const jobs = { jobTokenInboundEnabled, jobTokenPushAllowed, jobTokenCrossProjectPushAllowed };
  return entity('Project', String(id), { ...shared, ...jobs });
}

/** The entity of an organization. */
export function organizationEntity({ id, isolated }: OrganizationFacts): CedarEntity {
  return entity('Organization', String(id), { isolated });
}

/** An organization as an attribute. */
export function organizationValue({ id }: OrganizationFacts): CedarValue {
  return { __entity: reference('Organization', String(id)) };
}
