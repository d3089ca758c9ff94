import type { Trace } from '../../evidence/trace.ts';
import { openedBy } from '../custom-roles/opened-actions.ts';
import { type Standing, subjectOf } from '../standing.ts';
import { creationBarrier } from '../user-state/creations.ts';
import { featureAccess, featureOf } from '../visibility/features.ts';
import { documentedRow } from './documented-actions.ts';
import { documentedGrant } from './documented-grant.ts';
import { rawGrant } from './raw-grant.ts';
import { tellingRows } from './telling-rows.ts';

/**
 * Whether a caller may do something: a documented action, or a permission by its raw name. Something must enable it
 * and nothing may prevent it, in whatever order these are looked at. Where a name stands both in the documented tables
 * and in the role files, the documentation decides: role files are only what the platform derives its answers from.
 */
export function permits(standing: Standing, permission: string): boolean {
  const enabled = grantOf(standing, permission);
  const prevented = preventionOf(standing, permission);
  const allowed = enabled !== null && prevented === null;
  const { trace } = standing;
  trace.consult(
    'AUTHZ-ROLE-001',
    allowed,
    `${permission}: ${subjectOf(standing)}`,
    prevented ?? enabled ?? 'nothing enables it',
  );
  tell(standing, { permission, allowed }, trace);
  return allowed;
}

/** Whether a caller may know that the group or project exists. */
export function canSee(standing: Standing): boolean {
  return permits(standing, standing.container.kind === 'project' ? 'read_project' : 'read_group');
}

function grantOf(standing: Standing, permission: string): string | null {
  return grantOfRoles(standing, permission) ?? grantOfAbilities(standing, permission);
}

function grantOfRoles(standing: Standing, permission: string): string | null {
  const row = documentedRow(permission, standing.container.kind);
  return row === undefined ? rawGrant(standing, permission) : documentedGrant(standing, row);
}

function grantOfAbilities(standing: Standing, permission: string): string | null {
  const { abilities, trace } = standing;
  const ability = abilities.find((name) => name === permission || openedBy[name]?.includes(permission));
  if (ability === undefined) return null;
  if (ability !== 'admin_merge_request') return `the ability \`${ability}\` of a custom role`;
  const readable = grantOf(standing, 'read_merge_request') !== null;
  const because = 'approving needs to read the merge request';
  return trace.consult('AUTHZ-CUSTOM-019', !readable, subjectOf(standing), because)
    ? null
    : `the ability \`${ability}\``;
}

function preventionOf(standing: Standing, permission: string): string | null {
  const { user } = standing;
  const barrier = user === null ? null : creationBarrier(standing, user, permission);
  return barrier ?? disabledFeature(standing, permission) ?? closedGroup(standing, permission);
}

function disabledFeature({ container, trace }: Standing, permission: string): string | null {
  const feature = featureOf(permission);
  if (feature === null || container.kind === 'group') return null;
  const access = featureAccess(container, permission);
  const narrowed = access === 'disabled' || access === 'members_only';
  trace.consult('AUTHZ-ROLE-072', narrowed, `${feature} of \`${container.fullPath}\``, access);
  return access === 'disabled' ? `${feature} is disabled` : null;
}

/** Single sign-on and address ranges close a group to its own members too. */
function closedGroup(standing: Standing, permission: string): string | null {
  const { container, circumstances, roles, trace } = standing;
  if (permission !== 'read_group' || container.kind !== 'group') return null;
  const subject = subjectOf(standing);
  const needsSession = container.chain.some((group) => group.samlEnforced);
  const stale = needsSession && circumstances.has('sso-session-expired');
  if (needsSession) trace.consult('AUTHZ-ROLE-062', stale, subject, 'single sign-on is enforced');
  if (stale) return 'single sign-on needs a new session';
  const restricted = container.chain.some((group) => group.ipRestricted);
  const exempt = roles.some((role) => role === 'owner' || role === 'admin' || role === 'auditor');
  const outside = restricted && circumstances.has('address-outside-range') && !exempt;
  if (restricted)
    trace.consult('AUTHZ-ROLE-062', outside, subject, 'addresses are restricted, except for owners and auditors');
  return outside ? 'the address is outside the allowed ranges' : null;
}

interface Answer {
  readonly permission: string;
  readonly allowed: boolean;
}

function tell(standing: Standing, { permission, allowed }: Answer, trace: Trace): void {
  const because = allowed ? 'allowed' : 'refused';
  for (const { rule, names, holds = answerAllows } of tellingRows) {
    if (names.has(permission))
      trace.consult(rule, holds(standing, allowed), `${permission}: ${subjectOf(standing)}`, because);
  }
}

function answerAllows(_: Standing, allowed: boolean): boolean {
  return allowed;
}
