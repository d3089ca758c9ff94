import { permissions } from '#catalogue';
import type { Scope, ScopedAction } from './schema.ts';

const abilities: readonly string[] = permissions.customAbilities.map(({ name }) => name);

/** Every action that the catalogue names: documented actions, names of role files, and abilities of custom roles. */
export const knownActions: readonly ScopedAction[] = (['project', 'group'] as const).flatMap((scope) =>
  namesAt(scope).map((name) => [scope, name] as const),
);

const known: ReadonlySet<string> = new Set(knownActions.map((action) => action.join(':')));

/** True of an action that the catalogue names. */
export function isKnownAction(action: ScopedAction): boolean {
  return known.has(action.join(':'));
}

/** Building blocks of the role files are nothing that anybody asks about. */
function namesAt(scope: Scope): readonly string[] {
  const { projectMatrix, groupMatrix, roleNames, roles } = permissions;
  const documented = scope === 'project' ? projectMatrix : groupMatrix;
  const inFiles = roleNames.flatMap((role): readonly string[] => roles[role][scope]);
  const names = [...documented.map(({ action }) => action), ...inFiles, ...abilities];
  return [...new Set<string>(names)].filter((name) => !name.startsWith('_'));
}
