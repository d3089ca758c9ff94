import { type Confidence, type RuleSeverity, ruleSeverities, rules } from '#catalogue';

/** What a wrong reading of a field costs, and how sure that is. */
export interface Gravity {
  readonly severity: RuleSeverity;
  readonly confidence: Confidence;
}

/** That a field exists is read in the schema; where no rule speaks of it, its weight is a guess in the middle. */
const unspoken: Gravity = { severity: 'medium', confidence: 'high' };

/** The gravity of the gravest rule that quotes the key at the end of a path; generic keys say too little. */
export function fieldGravity(path: string): Gravity {
  const key = lastKey(path);
  if (decorative.has(key)) return { ...unspoken, severity: 'low' };
  return (generic.has(key) ? undefined : gravest.get(key)) ?? unspoken;
}

/** What people write for one another, and no decision looks at. */
const decorative: ReadonlySet<string> = new Set(['description', 'metadata', 'reason']);

const generic: ReadonlySet<string> = new Set([
  'type',
  'name',
  'id',
  'value',
  'values',
  'path',
  'file',
  'project',
  'ref',
]);

const gravest: ReadonlyMap<string, Gravity> = new Map(
  ruleSeverities
    .toReversed()
    .flatMap((severity) => rules.filter((rule) => rule.severity === severity))
    .flatMap(({ title, statement, severity, confidence }) =>
      [...`${title} ${statement}`.matchAll(/`([a-z_]+)\b[^`]*`/g)].map(
        ([, key = '']) => [key, { severity, confidence }] as const,
      ),
    ),
);

function lastKey(path: string): string {
  return path.replaceAll('[]', '').replaceAll('.*', '').split('.').at(-1) ?? path;
}
