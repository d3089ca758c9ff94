import { permissions } from '#catalogue';
import { instanceOf, type World } from '../../world/world.ts';
import type { AccessPath, Search } from '../levels/access-path.ts';
import type { Container } from '../levels/container.ts';
import { rowById } from '../rows.ts';

type Ability = permissions.CustomAbility;

const abilities: ReadonlyMap<string, Ability> = new Map(permissions.customAbilities.map((one) => [one.name, one]));

/** The abilities that custom roles add to a user in a group or project: those of all paths together. */
export function actingAbilities(search: Search, paths: readonly AccessPath[], container: Container): readonly string[] {
  const roles = new Set(paths.flatMap((path) => rowById(search.world, 'memberRoles', path.memberRoleId) ?? []));
  if (roles.size === 0) return [];
  const given = [...roles].flatMap((role) => role.permissions.map((name) => ({ name, beside: role.permissions })));
  const acting = given.filter((one) => acts(search, one, container)).map(({ name }) => name);
  const { trace } = search;
  const because = acting.length === 0 ? 'no ability acts there' : acting.join(', ');
  trace.consult('AUTHZ-CUSTOM-001', acting.length > 0, `\`${container.fullPath}\``, because);
  trace.consult(
    'AUTHZ-CUSTOM-006',
    paths.some((path) => comesFromAbove(path, container)),
    `\`${container.fullPath}\``,
  );
  trace.consult(
    'AUTHZ-CUSTOM-008',
    paths.length > 1,
    `\`${container.fullPath}\``,
    'abilities of all memberships add up',
  );
  return [...new Set(acting)].sort();
}

interface Given {
  readonly name: string;
  /** All abilities of the same role. */
  readonly beside: readonly string[];
}

function acts({ world, trace }: Search, { name, beside }: Given, container: Container): boolean {
  const ability = abilities.get(name);
  if (ability === undefined) return false;
  const subject = `ability \`${name}\``;
  const onlyForAdmins = ability.scopes.every((scope) => scope === 'instance');
  if (trace.consult('AUTHZ-CUSTOM-016', onlyForAdmins, subject, 'members cannot have abilities of admin roles'))
    return false;
  const inScope = ability.scopes.some((scope) => scope === container.kind);
  if (!trace.consult('AUTHZ-CUSTOM-007', inScope, subject, `it acts in: ${ability.scopes.join(', ')}`)) return false;
  const complete = ability.requires.every((needed) => beside.includes(needed));
  const needs = ability.requires.join(', ');
  if (ability.requires.length > 0 && !trace.consult('AUTHZ-CUSTOM-005', complete, subject, `it needs ${needs}`))
    return false;
  const hidden = isHidden(world, name);
  if (trace.consult('AUTHZ-CUSTOM-017', hidden, subject, 'its flag is off')) return false;
  return isOnItsLevel({ world, trace }, ability, container);
}

function isHidden(world: World, name: string): boolean {
  return instanceOf(world).flags[`custom_ability_${name}`] === false;
}

/** Two abilities know the top of a hierarchy: one never acts there, the other only there. */
function isOnItsLevel({ trace }: Pick<Search, 'world' | 'trace'>, ability: Ability, container: Container): boolean {
  const isTop = container.chain.length === 1;
  const fits = { 'subgroups-only': !isTop, 'top-level-group-only': isTop } as Readonly<Record<string, boolean>>;
  const allowed = fits[ability.restriction ?? ''];
  if (allowed === undefined) return true;
  const where = isTop ? 'the top-level group' : 'a subgroup';
  return trace.consult(
    'AUTHZ-CUSTOM-015',
    allowed,
    `ability \`${ability.name}\``,
    `\`${container.fullPath}\` is ${where}`,
  );
}

function comesFromAbove(path: AccessPath, container: Container): boolean {
  return path.memberRoleId !== null && path.source !== container.fullPath;
}
