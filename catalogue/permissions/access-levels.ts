// Data. Lists from gitlabhq/gitlabhq (the part under the MIT licence, outside ee/), doc/development/permissions/predefined_roles.md and lib/gitlab/auth/user_access_denied_reason.rb; snapshot of roughly version 19.2.
import type { AccessLevel } from './model.ts';

/** The access levels by name; admin appears only inside protected-ref entries. */
export const accessLevels = {
  no_access: { value: 0, assignable: false, ladder: true },
  minimal_access: { value: 5, assignable: true, topLevelGroupOnly: true, ladder: true },
  guest: { value: 10, assignable: true, ladder: true },
  planner: { value: 15, assignable: true, ladder: false, since: '17.7' },
  reporter: { value: 20, assignable: true, ladder: true },
  security_manager: { value: 25, assignable: true, ladder: false, since: '18.11 beta' },
  developer: { value: 30, assignable: true, ladder: true },
  maintainer: { value: 40, assignable: true, ladder: true },
  owner: { value: 50, assignable: true, ladder: true },
  admin: { value: 60, assignable: false, ladder: true },
} as const satisfies Record<string, AccessLevel>;

/** The visibility levels by name. */
export const visibilityLevels = { private: 0, internal: 10, public: 20 } as const satisfies Record<string, number>;

/** The kinds of user that decisions tell apart. */
export const userTypes = [
  'regular',
  'external',
  'auditor',
  'administrator',
  'project_bot',
  'service_account',
  'security_policy_bot',
  'ghost',
] as const satisfies readonly string[];

/** Why a user is refused, in the order in which the reason is picked. */
export const refusalPrecedence = [
  'internal',
  'blocked_pending_approval',
  'terms_not_accepted',
  'deactivated',
  'unconfirmed',
  'blocked',
  'password_expired',
] as const satisfies readonly string[];
