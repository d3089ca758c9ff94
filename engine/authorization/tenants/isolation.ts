import type { World } from '../../world/world.ts';
import { rowById } from '../rows.ts';

/** True where two different organizations are kept apart because one of them is isolated. */
export function crossesIsolation(world: World, one: number, other: number): boolean {
  if (one === other) return false;
  return [one, other].some((id) => rowById(world, 'organizations', id)?.isolated ?? false);
}
