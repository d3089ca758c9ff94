import { permissions } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import type { User } from '../../world/people.ts';

type Refusal = (typeof permissions.refusalPrecedence)[number];

/** Why a user is refused everywhere, or null for a user in good standing. */
export function refusalOf(user: User, trace: Trace): Refusal | null {
  const refusal = permissions.refusalPrecedence.find((reason) => applies[reason](user)) ?? null;
  trace.consult('AUTHZ-ROLE-060', refusal !== null, user.name, refusal ?? `the user is ${user.state}`);
  return refusal;
}

const applies: Readonly<Record<Refusal, (user: User) => boolean>> = {
  internal: ({ type }) => type === 'internal' || type === 'ghost',
  blocked_pending_approval: ({ state }) => state === 'blocked_pending_approval',
  terms_not_accepted: ({ type, termsAccepted }) => isPerson(type) && !termsAccepted,
  deactivated: ({ state }) => state === 'deactivated',
  unconfirmed: ({ type, confirmed }) => isPerson(type) && !confirmed,
  blocked: ({ state }) => state === 'blocked' || state === 'banned' || state === 'ldap_blocked',
  password_expired: ({ type, passwordExpired }) => isPerson(type) && passwordExpired,
};

/** Bots and service accounts neither accept terms nor confirm addresses nor have passwords. */
function isPerson(type: User['type']): boolean {
  return type === 'regular';
}
