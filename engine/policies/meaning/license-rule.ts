import { itemsOf, objectOf, type PlainObject, textsOf } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { doubt } from './enacted-policy.ts';
import { isTypicallyDenied, looksLikeSpdxId } from './license-names.ts';

/** What a license rule can hardly mean. */
export function checkLicenseRule(rule: PlainObject, place: Place): readonly Finding[] {
  const licenses = objectOf(rule.licenses);
  return [
    ...allowedCopyleft(rule, place),
    ...(['denied', 'allowed'] as const).flatMap((list) => namesById(licenses[list], [...place, 'licenses', list])),
  ];
}

/** `false` makes an allow list; a list of what companies usually forbid was hardly meant as one. */
function allowedCopyleft(rule: PlainObject, place: Place): readonly Finding[] {
  if (rule.match_on_inclusion_license !== false) return [];
  const names = textsOf(rule.license_types);
  if (names.length === 0 || !names.every(isTypicallyDenied)) return [];
  const what = `\`false\` allows the listed licenses (${names.slice(0, 3).join(', ')}) and denies all others`;
  const expected = '`true`, if the listed licenses are the ones to deny';
  return [
    doubt([...place, 'match_on_inclusion_license'], {
      code: 'allows-typical-denials',
      rule: 'MRAP-075',
      what,
      expected,
    }),
  ];
}

/** This list is compared with license names alone, so an SPDX id matches only a license that is named by its id. */
function namesById(list: unknown, place: Place): readonly Finding[] {
  return itemsOf(list).flatMap((entry, index) => {
    const { name } = objectOf(entry);
    if (typeof name !== 'string' || !looksLikeSpdxId(name)) return [];
    const what = `\`${name}\` is an SPDX id, and this list is compared with license names only`;
    const expected = 'the full name, such as `MIT License`';
    return [doubt([...place, index, 'name'], { code: 'license-id-as-name', rule: 'MRAP-076', what, expected })];
  });
}
