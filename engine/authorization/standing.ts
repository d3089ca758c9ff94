import type { permissions } from '#catalogue';
import type { User } from '../world/people.ts';
import type { Container } from './levels/container.ts';
import type { Scene } from './scene.ts';
import type { Exposure } from './visibility/exposure.ts';

/** What one caller is at one group or project; everything that its permissions follow from. */
export interface Standing extends Scene {
  /** Null for a visitor who is not signed in. */
  readonly user: User | null;
  readonly external: boolean;
  readonly container: Container;
  readonly level: number;
  /** The role files that apply by membership or kind of user. */
  readonly roles: readonly permissions.RoleName[];
  /** The role file that applies by visibility. */
  readonly exposure: Exposure;
  /** What custom roles add. */
  readonly abilities: readonly string[];
}

/** How evidence calls a caller at a container. */
export function subjectOf({ user, container }: Standing): string {
  return `${user?.name ?? 'a visitor'} in \`${container.fullPath}\``;
}
