import type { AccessFacts, OrganizationFacts, PrincipalFacts } from './facts.ts';

/**
 * The HTTP status of a refused attempt that never comes to the resource: because of the credential, of the people
 * behind it, of its scopes or of their organization; null for one that does.
 */
export function statusAtTheDoor(facts: AccessFacts): number | null {
  const { who, human, owner, resource } = facts;
  if (isDead(facts)) return 401;
  if (who === null) return null;
  if (owner !== null && !mayActAsOthers(facts, owner)) return 403;
  if (![owner, who].every((one) => one === null || isInGoodStanding(one))) return 403;
  if (who.compositeIdentityEnforced && (human === null || isApart(who.organization, human.organization))) return 404;
  if (human !== null && !isInGoodStanding(human)) return 403;
  if (!isCovered(facts)) return 403;
  const apart = [who, human].some((one) => one !== null && isApart(one.organization, resource.organization));
  return apart ? 404 : null;
}

/** True where the credential itself is worth nothing, so that nobody is there. */
function isDead({ credential, instance, demand, who }: AccessFacts): boolean {
  switch (credential.kind) {
    case 'anonymous':
      return false;
    case 'unknown':
      return true;
    case 'session':
      return who?.type === 'service_account';
    case 'access_token':
      return isSpent(credential) || credential.disabledForEnterprise || instance.accessTokensDisabled;
    case 'oauth_token':
    case 'deploy_token':
      return isSpent(credential);
    case 'job_token':
      return !credential.running;
    case 'deploy_key':
      return demand.via !== 'git';
  }
}

function isSpent({ revoked, expired }: { readonly revoked: boolean; readonly expired: boolean }): boolean {
  return revoked || expired;
}

function mayActAsOthers({ credential }: AccessFacts, owner: PrincipalFacts): boolean {
  return (
    owner.admin && credential.kind === 'access_token' && (credential.granular || credential.scopes.includes('sudo'))
  );
}

/** Bots and service accounts neither accept terms nor confirm addresses nor have passwords. */
function isInGoodStanding({ type, state, confirmed, termsAccepted, passwordExpired }: PrincipalFacts): boolean {
  if (state !== 'active' || type === 'internal' || type === 'ghost') return false;
  return type !== 'regular' || (confirmed && termsAccepted && !passwordExpired);
}

function isApart(one: OrganizationFacts, other: OrganizationFacts): boolean {
  return one.id !== other.id && (one.isolated || other.isolated);
}

/** Whether the scopes of the token cover the attempt; fine-grained tokens are looked at where the resource is. */
function isCovered({ credential, demand, instance, human }: AccessFacts): boolean {
  if (credential.kind !== 'access_token' && credential.kind !== 'oauth_token') return true;
  const holds = (names: readonly string[]) => names.some((name) => credential.scopes.includes(name));
  const closed = demand.via === 'registry' && instance.externalAuthorization;
  const legacy = !closed && holds(demand.legacyScopes);
  if (credential.kind === 'access_token') return credential.granular || credential.sudo || legacy;
  return holds(demand.flowScopes) || (human === null && legacy);
}
