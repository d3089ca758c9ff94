import { fieldPathOf, type PolicyType, policyFields } from '#catalogue';
import { keysIn, type Place } from './place.ts';

/** The policy type that a place of a policy file is counted under: scopes have one of their own. */
export function policyTypeAt(place: Place): PolicyType {
  const keys = keysIn(place).join('.');
  const type = known.get(keys) ?? nearestType(place);
  known.set(keys, type);
  return type;
}

const known = new Map<string, PolicyType>();
const types: ReadonlyMap<string, PolicyType> = new Map(
  policyFields().map(({ path, policyType }) => [path, policyType]),
);

/** The type of the innermost documented field around a place. */
function nearestType(place: Place): PolicyType {
  for (let length = place.length; length > 0; length--) {
    const type = types.get(fieldPathOf(place.slice(0, length)) ?? '');
    if (type !== undefined) return type;
  }
  return 'policy-file';
}
