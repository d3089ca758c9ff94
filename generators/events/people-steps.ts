import type { EventStep } from './event-step.ts';

/** A token is revoked that still works. */
export const accessTokenRevoked: EventStep<'access_token_revoked'> = ({ accessTokens }) =>
  accessTokens.filter(({ revoked }) => !revoked).map(({ id }) => ({ kind: 'access_token_revoked', accessTokenId: id }));

/** A member leaves. */
export const memberRemoved: EventStep<'member_removed'> = ({ members }) =>
  members.filter(({ userId }) => userId !== null).map(({ id }) => ({ kind: 'member_removed', memberId: id }));

/** An administrator blocks somebody. */
export const userBlocked: EventStep<'user_blocked'> = ({ users }) =>
  users.filter(({ state }) => state === 'active').map(({ id }) => ({ kind: 'user_blocked', userId: id }));

/** An administrator lets somebody in again. */
export const userActivated: EventStep<'user_activated'> = ({ users }) =>
  users.filter(({ state }) => state !== 'active').map(({ id }) => ({ kind: 'user_activated', userId: id }));
