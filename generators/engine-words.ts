import type { AccessToken, CheckStatus, GranularScope, Job, UserState, UserType, Visibility } from '#engine';

// The engine tells these lists as types only. A record that lacks a word does not compile, so none can be forgotten;
// shrinking leads to the first word.
export const visibilities = words<Visibility>({ private: 0, internal: 0, public: 0 });

export const userTypes = words<UserType>({
  regular: 0,
  service_account: 0,
  project_bot: 0,
  group_bot: 0,
  security_policy_bot: 0,
  ghost: 0,
  internal: 0,
});

export const userStates = words<UserState>({
  active: 0,
  blocked: 0,
  blocked_pending_approval: 0,
  deactivated: 0,
  banned: 0,
  ldap_blocked: 0,
});

export const tokenKinds = words<AccessToken['kind']>({
  personal: 0,
  impersonation: 0,
  project_access: 0,
  group_access: 0,
});

export const granularAccesses = words<GranularScope['access']>({
  selected_memberships: 0,
  all_memberships: 0,
  personal_projects: 0,
  user: 0,
  instance: 0,
});

export const jobStatuses = words<Job['status']>({
  running: 0,
  created: 0,
  pending: 0,
  success: 0,
  failed: 0,
  canceled: 0,
  skipped: 0,
  manual: 0,
});

export const checkStatuses = words<CheckStatus>({ passed: 0, failed: 0, pending: 0 });

function words<W extends string>(record: Readonly<Record<W, 0>>): readonly W[] {
  return Object.keys(record) as W[];
}
