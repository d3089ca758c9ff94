import type { Container } from '../levels/container.ts';
import { forbidden, hidden, type Refusal } from '../refusal.ts';
import { canSee } from '../roles/answer.ts';
import type { Standing } from '../standing.ts';
import { standingOf } from '../standing-of.ts';

/** The refusal of somebody who does not belong to another group or project: what is not seen does not exist. */
export function strangerRefusal(standing: Standing, other: Container, reason: string): Refusal {
  const { user, roles } = standing;
  const there = standingOf(standing, { user, adminMode: roles.includes('admin') }, other);
  return canSee(there) ? forbidden(reason) : hidden('not found');
}
