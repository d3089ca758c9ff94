import type { Standing } from '../standing.ts';

/** The highest level that somebody may hand out: the own one, for administrators that of an owner. */
export function actingLevel({ level, roles }: Standing): number {
  return roles.includes('admin') ? 50 : level;
}
