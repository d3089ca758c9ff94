import type { Identifier, Severity } from '#engine';
import { below } from '../draw.ts';
import type { EstateLayout } from '../layout.ts';
import { topics } from '../topics.ts';

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
export function uuidOf({ prefix }: FindingSpace, number: number): string {
  return prefix + (endings[number] ?? '');
}

/** What is drawn for a finding; its columns follow from it. */
export function drawnFor({ draw }: EstateLayout, { base }: FindingSpace, number: number): number {
  return draw(topics.finding, base + number);
}

/** The columns that findings and vulnerabilities share, from the number drawn for one. */
export const attributes = {
  severity: (drawn: number): Severity => severities[below(fineness(drawn), severities.length)] ?? 'unknown',
  name: (drawn: number): string => flaws[below(drawn, flaws.length)]?.[0] ?? '',
  falsePositive: (drawn: number): boolean => fineness(drawn) > 0.96,
  fixAvailable: (drawn: number): boolean => fineness(drawn) < 0.4,
  knownExploited: (drawn: number): boolean | null => (fineness(drawn) < 0.6 ? fineness(drawn) < 0.02 : null),
  epssScore: (drawn: number): number | null => (fineness(drawn) < 0.6 ? below(fineness(drawn), 1_000) / 1_000 : null),
  file: (drawn: number): string | null => files[below((drawn * 127) % 1, files.length)] ?? null,
  identifiers: (drawn: number): readonly Identifier[] => identifiers[below(drawn, flaws.length)] ?? [],
} as const;

/** A second number from the same draw. */
function fineness(drawn: number): number {
  return (drawn * 8_191) % 1;
}
