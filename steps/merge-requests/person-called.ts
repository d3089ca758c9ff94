import type { Row } from '#engine';
import { buildUser } from '#fixtures';
import { findNamed } from '../world/names.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

/** The person of that name, who is introduced as a user without any membership where nobody knows them yet. */
export function personCalled(world: PolicyWorld, name: string): Row<'users'> {
  return findNamed(world.draft, 'users', name) ?? buildUser(world.given, name);
}
