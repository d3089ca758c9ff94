import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { type Case, junitXml } from '#reports';
import { buildCase, buildFacts, buildQuestion, buildWrong } from '../build-case.ts';

const unsupported = buildQuestion({ verdict: { kind: 'unsupported', reason: 'no pipelines' } });
const cases: readonly Case[] = [
  buildCase({ rules: ['MRAP-030', 'MRAP-050'], origin: { line: 1, rule: 'one approval' } }),
  buildWrong({ origin: { line: 2 } }),
  buildCase({ origin: { line: 3 }, status: 'vacuous', failure: 'vacuous: tagged @MRAP-001' }),
  buildCase({ origin: { line: 4, feature: 'Pipelines' }, status: 'unsupported', steps: [unsupported] }),
  buildCase({
    origin: { line: 5, feature: 'Pipelines' },
    status: 'broken',
    failure: 'Error: no person is called `Bob`',
  }),
];

test('there is a suite per feature, whose numbers add up', () => {
  const { testsuites } = parsed(cases);

  expect(testsuites).toMatchObject({
    name: 'Assay',
    tests: '5',
    failures: '3',
    errors: '1',
    skipped: '0',
    time: '3.210',
  });
  expect(testsuites.testsuite).toMatchObject([
    { name: 'Approval policy on scan findings', tests: '3', failures: '2', errors: '0', time: '0.036' },
    { name: 'Pipelines', tests: '2', failures: '1', errors: '1', timestamp: '2026-01-15T09:30:00' },
  ]);
});

test('a case has its place, its time and its rules', () => {
  const [first] = testCases(cases);

  expect(first).toMatchObject({
    name: 'a new critical finding needs one approval',
    classname: 'Approval policy on scan findings / one approval',
    file: 'features/approval/scan-findings.feature',
    line: '1',
    time: '0.012',
  });
  expect(first?.properties.property).toEqual([
    { name: 'id', value: 'features/approval/scan-findings.feature:1' },
    { name: 'rule', value: 'MRAP-030' },
    { name: 'rule', value: 'MRAP-050' },
  ]);
  expect(first).not.toHaveProperty('failure');
});

test.each([
  [1, 'failure', 'failed', 'approvalsLeft: expected 1, found 0'],
  [2, 'failure', 'vacuous', 'vacuous: tagged @MRAP-001'],
  [3, 'failure', 'unsupported', 'unsupported: no pipelines'],
  [4, 'error', 'broken', 'broken: no person is called `Bob`'],
] as const)('case %d has a %s of type %s', (index, element, type, message) => {
  expect(testCases(cases)[index]?.[element]).toMatchObject({ type, message });
});

test('a failure shows the evidence', () => {
  const [wrong] = testCases([buildWrong()]);

  expect(wrong?.failure?.['#text']).toMatch(
    /^approvalsLeft: expected 1, found 0\nevidence:\n\+ MRAP-030 .*\n- MRAP-050 /,
  );
});

test('the suite tells seed, target, Postgres and version', () => {
  const [suite] = parsed([buildCase()]).testsuites.testsuite;

  expect(suite?.properties.property).toEqual([
    { name: 'seed', value: '42' },
    { name: 'target', value: 'reference' },
    { name: 'postgres', value: '18.4 (embedded)' },
    { name: 'assay', value: '0.1.0' },
  ]);
});

test('no text can break the document', () => {
  const title = `<b> & "c" 'd' ]]> \u0000\u0008\u001B[31m \uD800 \uFFFF 🙂`;
  const xml = junitXml(
    [buildWrong({ title }), buildCase({ status: 'broken', failure: `a\u0001b\r\n${title}` })],
    buildFacts(),
  );

  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).not.toMatch(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  expect(testCasesOf(xml)[0]?.name).toContain(`<b> & "c" 'd' ]]>`);
});

test('a run without cases is a document without suites', () => {
  const xml = junitXml([], buildFacts());

  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).toContain('tests="0"');
  expect(xml).not.toContain('<testsuite ');
});

interface Properties {
  readonly properties: { readonly property: readonly { readonly name: string; readonly value: string }[] };
}

interface TestCase extends Properties {
  readonly name: string;
  readonly failure?: Readonly<Record<string, string>>;
  readonly error?: Readonly<Record<string, string>>;
}

interface Document {
  readonly testsuites: { readonly testsuite: readonly (Properties & { readonly testcase: readonly TestCase[] })[] };
}

function parsed(some: readonly Case[]): Document {
  return parse(junitXml(some, buildFacts()));
}

function testCases(some: readonly Case[]): readonly TestCase[] {
  return parsed(some).testsuites.testsuite.flatMap(({ testcase }) => testcase);
}

function testCasesOf(xml: string): readonly TestCase[] {
  return parse(xml).testsuites.testsuite.flatMap(({ testcase }) => testcase);
}

function parse(xml: string): Document {
  const lists = ['testsuite', 'testcase', 'property'];
  const options = { ignoreAttributes: false, attributeNamePrefix: '', isArray: (name: string) => lists.includes(name) };
  return new XMLParser(options).parse(xml);
}
