import type { Action } from '../../protocol/question.ts';
import { rootOf } from '../levels/container.ts';
import { forbidden, invalid, type Refusal } from '../refusal.ts';
import { roleWord } from '../roles/role-of-level.ts';
import { type Standing, subjectOf } from '../standing.ts';
import { actingLevel } from './acting-level.ts';

const maintainer = 40;

/** Why an access token with that role may not be made, or null. Also by custom role, nobody goes above the own level. */
export function accessTokenCreationRefusal(
  standing: Standing,
  { accessLevel }: Extract<Action, { via: 'access_token_creation' }>,
): Refusal | null {
  const { trace, container, abilities } = standing;
  const subject = `${subjectOf(standing)} makes an access token`;
  const ability = container.kind === 'project' ? 'manage_project_access_tokens' : 'manage_group_access_tokens';
  trace.consult('AUTHZ-PROJTOKEN-008', !abilities.includes(ability), subject, 'by role, else by custom role');
  const closed = rootOf(container)?.resourceAccessTokenCreationAllowed === false;
  trace.consult('AUTHZ-PROJTOKEN-007', closed, subject, 'the top-level group may forbid new tokens');
  if (closed) return forbidden('the top-level group forbids new access tokens');
  trace.consult('AUTHZ-PROJTOKEN-005', accessLevel === null, subject, 'without a role it is a maintainer');
  const level = accessLevel ?? maintainer;
  const own = actingLevel(standing);
  const above = level > own;
  const because = `${roleWord(level)} asked by ${roleWord(own)}`;
  trace.consult('AUTHZ-PROJTOKEN-001', !above, subject, because);
  if (abilities.includes(ability)) trace.consult('AUTHZ-CUSTOM-013', above, subject, because);
  if (!trace.consult('AUTHZ-PROJTOKEN-010', above, subject, because)) return null;
  return invalid(`the role ${roleWord(level)} is above the own one`);
}
