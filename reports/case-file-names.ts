import type { Case } from './case.ts';

/**
 * The file of each case, such as `approval-scan-findings-12.json`: the same cases get the same names in every run.
 * Two cases that would share a name are told apart by a number, also where a disk ignores upper and lower case.
 */
export function caseFileNames(cases: readonly Case[]): ReadonlyMap<Case, string> {
  const taken = new Set<string>();
  return new Map(cases.map((one) => [one, `${freeName(slugOf(one.id), taken)}.json`]));
}

function freeName(slug: string, taken: Set<string>): string {
  let name = slug;
  for (let number = 2; taken.has(name); number += 1) name = `${slug}-${number}`;
  taken.add(name);
  return name;
}

function slugOf(id: string): string {
  const slug = id
    .toLowerCase()
    .replace(/^(?:\.\/)?features\//, '')
    .replace('.feature', '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'case' : slug.slice(0, 120);
}
