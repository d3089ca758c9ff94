import type { Action } from '../../protocol/question.ts';
import { forbidden, type Refusal } from '../refusal.ts';
import { roleWord } from '../roles/role-of-level.ts';
import { type Standing, subjectOf } from '../standing.ts';
import { actingLevel } from './acting-level.ts';

const owner = 50;

/** Why a member may not be changed from one level to the other, or null: owners are for owners, and nobody goes above. */
export function memberChangeRefusal(
  standing: Standing,
  { from, to }: Extract<Action, { via: 'member_change' }>,
): Refusal | null {
  const { trace, abilities, roles } = standing;
  const subject = `${subjectOf(standing)} changes a member`;
  const own = actingLevel(standing);
  const because = `from ${roleWord(from ?? 0)} to ${roleWord(to ?? 0)} by ${roleWord(own)}`;
  const concernsOwner = from === owner || to === owner;
  const ownerAsked = concernsOwner && own < owner;
  trace.consult('AUTHZ-ROLE-025', ownerAsked, subject, because);
  if (ownerAsked) return forbidden('only owners change owners');
  const byAbility = abilities.includes('admin_group_member') && !roles.includes('owner') && !roles.includes('admin');
  if (!byAbility) return null;
  const above = Math.max(from ?? 0, to ?? 0) > own;
  trace.consult('AUTHZ-CUSTOM-013', above, subject, because);
  return above ? forbidden('a custom role changes members up to its base role only') : null;
}
