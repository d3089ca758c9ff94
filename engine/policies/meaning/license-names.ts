/** Whether a license is of the kind that policies are usually written to keep out. */
export function isTypicallyDenied(name: string): boolean {
  return typicalDenials.test(name);
}

/** Whether a text is the SPDX id of a license that has another name. */
export function looksLikeSpdxId(name: string): boolean {
  return spdxIds.test(name);
}

const typicalDenials =
  /^(AGPL|GPL|LGPL|SSPL|EUPL|OSL|CPAL|BUSL|CC-BY-NC|CC-BY-SA|GNU |Affero|Server Side Public|Business Source|Commons Clause)/i;

const spdxIds =
  /^(MIT|ISC|0BSD|Zlib|Unlicense|Apache-\d\.\d|BSD-\d-Clause|(A|L)?GPL-\d\.\d(-only|-or-later|\+)?|MPL-\d\.\d|EPL-\d\.\d|EUPL-\d\.\d|SSPL-\d\.\d|CDDL-\d\.\d|BUSL-\d\.\d|CC0-1\.0|CC-BY(-NC|-SA|-ND)*-\d\.\d)$/;
