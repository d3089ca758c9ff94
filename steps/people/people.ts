import type { Row } from '#engine';
import { buildUser } from '#fixtures';
import { findNamed } from '../world/names.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

/** The person or account of that name, added on first mention. */
export function someone(world: PolicyWorld, name: string, columns: Partial<Row<'users'>> = {}): Row<'users'> {
  return findNamed(world.draft, 'users', name) ?? buildUser(world.given, name, columns);
}
