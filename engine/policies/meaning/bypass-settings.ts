import { itemsOf, objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { doubt } from './enacted-policy.ts';

/** Ways around a policy that are wider than a way around should be. */
export function checkBypass(settings: PlainObject, place: Place): readonly Finding[] {
  return [...broadBranches(settings, place), ...broadRoles(settings, place)];
}

/** A pair bites when both sides match, so a source of `*` leaves the target alone to decide. */
function broadBranches(settings: PlainObject, place: Place): readonly Finding[] {
  return itemsOf(settings.branches).flatMap((pair, index) => {
    const { pattern } = objectOf(objectOf(pair).source);
    if (typeof pattern !== 'string' || !/^\*+$/.test(pattern)) return [];
    const what = `every source branch matches \`${pattern}\`, so the policy never applies to these targets`;
    const at = [...place, 'branches', index, 'source', 'pattern'];
    return [doubt(at, { code: 'broad-bypass', rule: 'MRAP-130', what, expected: 'a narrower pattern' })];
  });
}

function broadRoles(settings: PlainObject, place: Place): readonly Finding[] {
  const broad = ['guest', 'reporter', 'developer'];
  return itemsOf(settings.roles).flatMap((role, index) => {
    if (typeof role !== 'string' || !broad.includes(role)) return [];
    const what = `everybody with the role \`${role}\` may get around the policy`;
    const expected = 'named users, or a role that few people have';
    return [doubt([...place, 'roles', index], { code: 'broad-bypass', rule: 'MRAP-133', what, expected })];
  });
}
