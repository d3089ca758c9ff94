import { closest } from 'fastest-levenshtein';
import { permissions } from '#catalogue';
import { CliError } from '../errors.ts';

/** The permission, if any list of the catalogue knows it. */
export function knownPermission(word: string): string {
  const known = permissionNames();
  if (known.has(word)) return word;
  throw new CliError(`permission \`${word}\`: the catalogue has none of that name`, {
    hint: `did you mean \`${closest(word, [...known])}\`? also git:pull, git:push, registry:pull and registry:push`,
  });
}

/** Every permission by its name: those of roles, of the documented matrices, of custom roles and of fine-grained tokens. */
function permissionNames(): ReadonlySet<string> {
  const { roles, projectMatrix, groupMatrix, customAbilities, granularPermissions } = permissions;
  return new Set([
    ...Object.values(roles).flatMap(({ project, group }) => [...project, ...group]),
    ...[...projectMatrix, ...groupMatrix].map(({ action }) => action),
    ...customAbilities.map(({ name }) => name),
    ...granularPermissions.map(({ name }) => name),
  ]);
}
