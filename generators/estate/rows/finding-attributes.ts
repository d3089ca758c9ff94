import type { Identifier, Row, Severity } from '#engine';
import { type SharedColumns, TwoPartText } from '#fixtures';
import { below, pick } from '../draw.ts';
import type { EstateLayout } from '../layout.ts';
import { topics } from '../topics.ts';
import { poolOf } from './rows.ts';

const severities: readonly [Severity, ...Severity[]] = [
  'critical',
  'high',
  'high',
  'medium',
  'medium',
  'medium',
  'low',
  'low',
  'low',
  'info',
  'info',
  'unknown',
];
const flaws = [
  ['SQL injection', '89'],
  ['Cross-site scripting', '79'],
  ['Path traversal', '22'],
  ['Hard-coded credential', '798'],
  ['Use of a broken cipher', '327'],
  ['Uncontrolled resource consumption', '400'],
  ['Prototype pollution', '1321'],
  ['Deserialization of untrusted data', '502'],
] as const;
const identifiers: readonly (readonly Identifier[])[] = flaws.map(([, cwe]) => [
  { type: 'cwe', name: `CWE-${cwe}`, value: cwe },
]);
const files = Array.from({ length: 64 }, (_, number) => `src/part-${number % 8}/module-${number}.ts`);
const endings = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'));

/** What one scanner of one project calls its own: numbers of findings, and how their uuids begin. */
export interface FindingSpace {
  /** Added to the number of a finding, it tells the finding from all others. */
  readonly base: number;
  readonly prefix: string;
}

/** The findings of a scanner, counted from 0, of a project. */
export function findingSpace(projectId: number, scanner: number): FindingSpace {
  const space = projectId * 3 + scanner;
  return { base: space * 10_000, prefix: `5eed5eed-0000-5000-8000-${String(space).padStart(8, '0')}` };
}

/** The name-based id of a finding: the same number is the same finding, in whatever pipeline. */
export function uuidOf({ prefix }: FindingSpace, number: number): TwoPartText {
  return new TwoPartText(prefix, endings[number] ?? '');
}

/** The columns that findings and vulnerabilities share. */
export type FindingKind = Pick<
  Row<'securityFindings'>,
  'severity' | 'name' | 'falsePositive' | 'fixAvailable' | 'knownExploited' | 'epssScore' | 'file' | 'identifiers'
>;

/** Few enough to fit the cache of a processor, each spelled once for all rows that have it. */
const kinds = poolOf(512, kindFrom);

/** What a finding is, drawn for it. */
export function kindOf({ draw }: EstateLayout, { base }: FindingSpace, number: number): SharedColumns<FindingKind> {
  return pick(draw(topics.finding, base + number), kinds);
}

function kindFrom(drawn: number): FindingKind {
  const fine = (drawn * 8_191) % 1;
  const flaw = below(drawn, flaws.length);
  const enriched = fine < 0.6;
  return {
    severity: pick(fine, severities),
    name: flaws[flaw]?.[0] ?? '',
    falsePositive: fine > 0.96,
    fixAvailable: fine < 0.4,
    knownExploited: enriched ? fine < 0.02 : null,
    epssScore: enriched ? below(fine, 1_000) / 1_000 : null,
    file: files[below((drawn * 127) % 1, files.length)] ?? null,
    identifiers: identifiers[flaw] ?? [],
  };
}
