import { featureOf, openedByAbility } from '#engine';
import type { AccessFacts, CredentialFacts, PrincipalFacts, ResourceFacts } from '../authorization/facts.ts';
import { conditionsOf, neededOf } from './conditions.ts';
import { callerEntity, organizationEntity, organizationValue, resourceEntity, userEntity } from './entities.ts';
import { actionName } from './schema.ts';
import { type CedarEntity, type CedarValue, type Reference, reference } from './values.ts';

/** One call to Cedar, but for the policies and the schema. */
export interface CedarRequest {
  readonly principal: Reference;
  readonly action: Reference;
  readonly resource: Reference;
  readonly context: Readonly<Record<string, CedarValue>>;
  readonly entities: readonly CedarEntity[];
}

/** What is asked of Cedar about facts. */
export interface Asked {
  /** The user, or the human of a composite identity; null asks for the credential itself or a visitor. */
  readonly principal: PrincipalFacts | null;
  readonly permission: string;
  /** Whether the limits of the credential count: what somebody may see does not depend on them. */
  readonly limited: boolean;
  /** Whether the principal may read merge requests, where that decides; Cedar has said so before. */
  readonly readsMergeRequests: boolean;
}

/** The request for facts, with the few entities that policies can reach from it. */
export function requestOf(facts: AccessFacts, asked: Asked): CedarRequest {
  const { resource, human, owner } = facts;
  const composite = asked.limited && asked.principal === facts.who && (facts.who?.compositeIdentityEnforced ?? false);
  const principal = asked.principal === null ? callerEntity(facts) : userEntity(asked.principal, composite);
  const place = resourceEntity(resource);
  const users = [asked.principal, human, owner].filter((one) => one !== null);
  const organizations = new Map([resource, ...users].map(({ organization }) => [organization.id, organization]));
  // A token that acts as its owner again has one entity for both.
  const ownerEntity = owner === null || owner.id === asked.principal?.id ? [] : [userEntity(owner, false)];
  return {
    principal: principal.uid,
    action: reference('Action', actionName(resource.kind, asked.permission)),
    resource: place.uid,
    context: contextOf(facts, asked),
    entities: [principal, place, ...ownerEntity, ...[...organizations.values()].map(organizationEntity)],
  };
}

function contextOf(facts: AccessFacts, asked: Asked): CedarRequest['context'] {
  const { instance, demand, resource } = facts;
  const { via, reads, packages, legacyScopes, flowScopes, deployScopes, openInPublic, openWithoutAllowlist } = demand;
  const { permission, limited, readsMergeRequests } = asked;
  const feature = featureFor(resource, permission);
  return {
    instance: { ...instance },
    ...{ via, reads, packages, legacyScopes, flowScopes, deployScopes, openInPublic, openWithoutAllowlist },
    ...{ permission, readsMergeRequests, feature },
    credential: limited ? facts.credential.kind : 'none',
    conditions: conditionsOf(facts, { ...asked, feature }),
    openedBy: abilitiesFor(permission),
    needed: neededOf(facts, { ...asked, feature }),
    granular: demand.granular.kind,
    granularPermissions: demand.granular.permissions,
    ...(demand.jobPolicies === null ? {} : { jobPolicies: demand.jobPolicies }),
    composite: facts.human !== null,
    ...(limited ? limitsIn(facts, asked) : {}),
  };
}

/** Who may use the part of a project that a permission belongs to. */
function featureFor({ kind, features }: ResourceFacts, permission: string): string {
  const feature = kind === 'project' ? featureOf(permission) : null;
  return feature === null ? 'everyone' : (features[feature] ?? 'everyone');
}

/** The abilities that open a permission; approving needs more than the ability, so that a policy says it. */
function abilitiesFor(permission: string): readonly string[] {
  const opening = Object.entries(openedByAbility).flatMap(([ability, opened]) =>
    opened.includes(permission) ? [ability] : [],
  );
  return [permission, ...opening].filter((ability) => ability !== 'admin_merge_request');
}

function limitsIn({ credential, owner, who, human }: AccessFacts, { principal }: Asked): CedarRequest['context'] {
  const named = owner === null ? {} : { owner: { __entity: reference('User', String(owner.id)) } };
  const linked = human === null || principal !== who ? {} : { human: organizationValue(human.organization) };
  return { ...named, ...linked, ...limitOf(credential) };
}

function limitOf(credential: CredentialFacts): CedarRequest['context'] {
  switch (credential.kind) {
    case 'access_token': {
      const { tokenKind: kind, expired, revoked, disabledForEnterprise, sudo, scopes, granular, granted } = credential;
      return { token: { kind, expired, revoked, disabledForEnterprise, sudo, scopes, granular, granted } };
    }
    case 'oauth_token': {
      const { expired, revoked, scopes } = credential;
      return { oauth: { expired, revoked, scopes } };
    }
    case 'job_token': {
      const { running, own, outboundLimited, outboundListed, entry } = credential;
      const listed = entry === null ? {} : { entry: { ...entry } };
      return { job: { running, own, outboundLimited, outboundListed, ...listed } };
    }
    default:
      return {};
  }
}
