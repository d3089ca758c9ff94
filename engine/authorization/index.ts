export { decideAccess } from './decide-access.ts';
export { accessTokenRevoked } from './events/access-token-revoked.ts';
export { jobFinished } from './events/job-finished.ts';
export { memberRemoved } from './events/member-removed.ts';
export { userActivated, userBlocked } from './events/user-state-changed.ts';
export { effectiveAccessLevel } from './levels/effective-access.ts';
export { isExternal } from './user-state/external.ts';
