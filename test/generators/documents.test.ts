import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldPathOf, type PolicyField, policyFields, policyFileProfiles, policyFileShape } from '#catalogue';
import { readPolicyDocument } from '#engine';
import {
  documentKeys,
  faultKinds,
  nearValidPolicyDocument,
  policyDocument,
  policyOfType,
  type ValidDocument,
} from '#generators';
import { generatorLaws } from './generator-laws.ts';

const seed = 20260115;
const linesOf = ({ text }: { readonly text: string }) => text.split('\n').length;

generatorLaws('a policy document', {
  arbitrary: () => policyDocument(),
  problemsOf: errorsOf,
  words: {
    profile: { all: policyFileProfiles, seenIn: ({ profile }) => [profile] },
    'kind of policy': { all: documentKeys, seenIn: ({ content }) => Object.keys(content) },
  },
  draws: 600,
  sizeOf: linesOf,
  smallest: 9,
  impossible: [
    ['no policies', () => policyDocument({ policies: [] })],
    ['lists without items', () => policyDocument({ maxItems: 0 })],
    [
      'kinds of policy that the format does not know',
      () => policyDocument({ policies: ['ci_component_publishing_policy'], profiles: ['newest'] }),
    ],
    [
      'nothing but what no file may hold alone',
      () => policyDocument({ policies: ['pipeline_execution_schedule_policy'], profiles: ['17.10'] }),
    ],
  ],
});

generatorLaws('a near-valid policy document', {
  arbitrary: () => nearValidPolicyDocument(),
  problemsOf: ({ text, profile, fault }) => {
    const { valid, problems } = readPolicyDocument(text, profile);
    const severity = fault.rejected ? 'error' : 'warning';
    const named = problems.some(
      (problem) => problem.path === fault.path && problem.code === fault.code && problem.severity === severity,
    );
    return named && valid !== fault.rejected ? [] : [`${fault.kind} at \`${fault.path}\`: not told`];
  },
  words: { kind: { all: faultKinds, seenIn: ({ fault }) => [fault.kind] } },
  draws: 1500,
  sizeOf: linesOf,
  smallest: 9,
  impossible: [['formats of no age', () => nearValidPolicyDocument({ profiles: [] })]],
});

describe('policies of one kind', () => {
  test.each(documentKeys)('%s: have a name, and say whether they are enabled', (key) => {
    const policies = fc.sample(policyOfType(key), { seed, numRuns: 20 });

    expect(policies.filter(({ name, enabled }) => typeof name !== 'string' || typeof enabled !== 'boolean')).toEqual(
      [],
    );
  });
});

describe('the catalogue of fields', () => {
  const seen = valuesByPath([
    ...fc.sample(policyDocument(), { seed, numRuns: 300 }),
    ...fieldsOfEveryAge().flatMap(([key, policies]) =>
      fc.sample(policies, { seed, numRuns: 600 }).map((policy) => ({ content: { [key]: [policy] } })),
    ),
  ]);

  test('has no path that documents never reach', () => {
    const missing = policyFields().filter(({ path }) => !seen.has(path));

    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('has no word that documents never use', () => {
    const missing = policyFields().flatMap(({ path, values = [] }) => {
      const used = new Set([...(seen.get(path) ?? [])].map(String));
      return values.filter((word) => !used.has(word)).map((word) => `${path}: ${word}`);
    });

    expect(missing).toEqual([]);
  });

  test('has no limit whose edges documents never reach', () => {
    const missing = policyFields().flatMap((field) => unreachedEdges(field, seen.get(field.path) ?? new Set()));

    expect(missing).toEqual([]);
  });
});

function fieldsOfEveryAge() {
  const widest = { longestText: 1_000_000, longestList: 1000 };
  return documentKeys.flatMap((key) =>
    policyFileProfiles
      .filter((profile) => policyFileShape.fields[key]?.profiles?.includes(profile) ?? true)
      .map((profile) => [key, policyOfType(key, { ...widest, profiles: [profile] })] as const),
  );
}

function errorsOf({ text, profile }: Pick<ValidDocument, 'text' | 'profile'>): readonly string[] {
  const { valid, problems } = readPolicyDocument(text, profile);
  return valid ? [] : problems.map(({ message }) => message);
}

/** What was seen under each path: scalars as they are, lists and texts by their length too. */
function valuesByPath(documents: readonly Pick<ValidDocument, 'content'>[]): ReadonlyMap<string, ReadonlySet<unknown>> {
  const seen = new Map<string, Set<unknown>>();
  for (const { content } of documents) note(content, [], seen);
  return seen;
}

function note(value: unknown, place: readonly (string | number)[], seen: Map<string, Set<unknown>>): void {
  const path = place.length === 0 ? undefined : fieldPathOf(place);
  if (path !== undefined) {
    const values = seen.get(path) ?? new Set();
    seen.set(path, values);
    const size = Array.isArray(value) ? value.length : typeof value === 'string' ? value.length : undefined;
    if (size !== undefined) values.add(`length ${size}`);
    if (typeof value !== 'object' && String(value).length < 40) values.add(value);
    if (isMap(value)) values.add(`length ${Object.keys(value).length}`);
  }
  if (typeof value !== 'object' || value === null) return;
  const steps = Array.isArray(value)
    ? value.slice(0, 12).map((item, index) => [index, item] as const)
    : Object.entries(value);
  for (const [step, item] of steps) note(item, [...place, step], seen);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreachedEdges({ path, limits = {}, documented = {} }: PolicyField, seen: ReadonlySet<unknown>) {
  const edges = [limits, documented].flatMap(({ min, max, minItems, maxItems, minLength, maxLength }) => [
    ...[min, max].filter((edge) => edge !== undefined),
    ...[minItems, maxItems, minLength, maxLength].flatMap((edge) => (edge === undefined ? [] : [`length ${edge}`])),
  ]);
  // No package URL is as short as the format would allow.
  const impossible = path.endsWith('.purls[]') ? 'length 1' : undefined;
  return edges.filter((edge) => edge !== impossible && !seen.has(edge)).map((edge) => `${path}: ${edge}`);
}
