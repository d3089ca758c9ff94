import { Ajv } from 'ajv';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { gateFormats, gateText } from '#reports';
import { buildWrong } from '../build-case.ts';
import { buildCoverage, buildItem } from '../build-coverage.ts';
import { buildChange, buildDelta, buildFacts, buildGateReport, buildGroup } from './gate-example.ts';
import { codeQualitySchema, sarifSchema } from './schemas.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
const clean = buildGateReport();
const found = buildGateReport(
  buildFacts({
    candidate: { cases: [buildWrong()], coverage: buildCoverage([buildItem()]) },
    delta: buildDelta([buildGroup()]),
    declared: [
      { rule: 'MRAP-030', because: 'it is meant', location: { path: 'a folder/assay.declared.yml', line: 3 } },
    ],
  }),
);

test.each(gateFormats)('%s says the same of the same verdict', (format) => {
  expect(gateText(found, format)).toBe(gateText(structuredClone(found), format));
  expect(gateText(found, format)).toMatch(/\n$/);
});

describe.each([
  ['sarif', sarifSchema],
  ['code-quality', codeQualitySchema],
] as const)('%s', (format, schema) => {
  const validate = ajv.compile(schema);

  test.each([clean, found])('is as its readers want it', (report) => {
    validate(JSON.parse(gateText(report, format)));

    expect(validate.errors).toBeNull();
  });
});

describe('SARIF', () => {
  const [run] = JSON.parse(gateText(found, 'sarif')).runs;

  test('puts a finding under the documented rule that it is about', () => {
    const { ruleId, ruleIndex } = run.results.find((result: { level: string }) => result.level === 'error');

    expect(ruleId).toBe('MRAP-050');
    expect(run.tool.driver.rules[ruleIndex]).toMatchObject({ id: 'MRAP-050', properties: { confidence: 'high' } });
  });

  test('writes paths as references', () => {
    const uris = run.results.flatMap((result: { locations: { physicalLocation: object }[] }) =>
      result.locations.map(({ physicalLocation }) => physicalLocation),
    );

    expect(uris).toContainEqual({
      artifactLocation: { uri: 'a%20folder/assay.declared.yml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3 },
    });
  });
});

test.each(['sarif', 'code-quality'] as const)(
  '%s puts what belongs to no file at the first file that changed',
  (format) => {
    const drawn = buildChange({ origin: { kind: 'generated', generator: 'any-world', seed: 1, path: '0' } });
    const report = buildGateReport(buildFacts({ delta: buildDelta([buildGroup({ example: drawn })]) }));

    expect(report.findings.map(({ location }) => location)).toEqual([null, null]);
    expect(gateText(report, format).match(/engine\/approval\/decide\.ts/g)).toHaveLength(2);
  },
);

describe('code quality', () => {
  const issues: readonly { fingerprint: string; severity: string; location: { path: string } }[] = JSON.parse(
    gateText(found, 'code-quality'),
  );

  test('has a fingerprint of its own for each finding, the same in a later run', () => {
    const later = JSON.parse(gateText({ ...found, seed: 8, durationMs: 1 }, 'code-quality'));

    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(found.findings.length);
    expect(later).toEqual(issues);
  });

  test('is graver for what fails than for what warns', () => {
    expect(issues[0]?.severity).toMatch(/major|critical|blocker/);
    expect(issues.at(-1)?.severity).toBe('minor');
  });
});

describe('JUnit', () => {
  const parse = (text: string) =>
    new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' }).parse(text).testsuites;

  test('has a test that passes for each check without a finding', () => {
    const suites = parse(gateText(clean, 'junit'));

    expect(suites['@_failures']).toBe('0');
    expect(suites.testsuite.map(({ testcase }: { testcase: readonly unknown[] }) => testcase.length)).toEqual(
      Array.from({ length: 9 }, () => 1),
    );
  });

  test('has a failure for each finding that fails, and none for a warning', () => {
    const suites = parse(gateText(found, 'junit'));
    const failing = found.findings.filter(({ level }) => level === 'fail').length;

    expect(suites['@_failures']).toBe(String(failing));
    expect(gateText(found, 'junit').match(/<failure /g)).toHaveLength(failing);
  });
});

describe('the comment', () => {
  const text = gateText(found, 'markdown');

  test('says the verdict, who gains what, and how to try it again', () => {
    expect(text).toMatch(/^### ❌ Assay: the change may not pass\n/);
    expect(text).toContain("**wider**: Ana's merge request needs 0 approvals");
    expect(text).toContain('`npx assay gate --base main --seed 7`');
    expect(gateText(clean, 'markdown')).toMatch(/^### ✅ Assay: the change may pass\n/);
  });

  test('takes nothing from a world as markup', () => {
    expect(text).toContain('\\| `before` 1 &lt;b&gt;');
    expect(text).not.toMatch(/<b>/);
  });

  test('folds the example away, in a fence that it cannot end', () => {
    expect(text).toMatch(/<details><summary>.+<\/summary>\n\n````gherkin\nExample: ```\n[^`]+\n````\n\n<\/details>/);
  });
});

describe('the table', () => {
  test('says where, what and what to do of each finding', () => {
    const text = gateText(found, 'table', { width: 400, color: false });

    expect(text).toContain('fail features/approval/scan-findings.feature:12: ');
    expect(text).toContain('declare it in assay.declared.yml (- { rule: MRAP-050');
    expect(text).toContain('the change may not pass');
  });

  test('keeps to the width', () => {
    const text = gateText(found, 'table', { width: 80, color: false });

    expect(text.split('\n').filter((line) => line.length > 80 && !line.startsWith('replay'))).toEqual([]);
  });

  test('tells as many groups as asked for, and counts the others', () => {
    const groups = ['a', 'b', 'c'].map((id) => buildGroup({ id, movement: 'narrower' }));
    const text = gateText(buildGateReport(buildFacts({ delta: buildDelta(groups) })), 'table', {
      width: 100,
      color: false,
      limit: 2,
    });

    expect(text.match(/a change of behaviour is not tested/g)).toHaveLength(2);
    expect(text).toContain('and 1 further group');
  });
});

describe.each(['table', 'markdown'] as const)('%s', (format) => {
  test('tells each group once, with what is found about it below', () => {
    const text = gateText(found, format, { width: 400, color: false });

    expect(text.match(/held before, no longer holds/g)).toHaveLength(1);
    expect(text.indexOf('a change of behaviour is not tested')).toBeGreaterThan(text.indexOf('no longer holds'));
    expect(text.indexOf('a widening is not declared')).toBeGreaterThan(text.indexOf('no longer holds'));
  });

  test('says once what is to be done about several findings in a row', () => {
    const cases = [1, 2, 3].map((line) => buildWrong({ title: `one ${line}`, origin: { line } }));
    const failing = buildGateReport(buildFacts({ candidate: { cases, coverage: buildCoverage([buildItem()]) } }));
    const text = gateText(failing, format, { width: 400, color: false });

    expect(text.match(/one \d: /g)).toHaveLength(3);
    expect(text.match(/mend the engine/g)).toHaveLength(1);
    expect(text.indexOf('mend the engine')).toBeGreaterThan(text.indexOf('one 3: '));
  });

  test('says of a group why it only warns', () => {
    const cause = { rule: 'CCP-004', confidence: 'medium', words: 'CCP-004 no longer holds' } as const;
    const doubtful = buildGateReport(buildFacts({ delta: buildDelta([buildGroup({ cause })]) }));

    expect(gateText(doubtful, format, { width: 400, color: false })).toContain(
      'CCP-004 no longer holds (the confidence in this rule is medium: no failure)',
    );
  });
});

describe('the examples in the table', () => {
  const scenario = ['Feature: long', '  Example: one', ...Array.from({ length: 40 }, (_, at) => `    And step ${at}`)];
  const groups = ['a', 'b', 'c', 'd'].map((id) => buildGroup({ id, scenario: `${scenario.join('\n')}\n` }));
  const text = gateText(buildGateReport(buildFacts({ delta: buildDelta(groups) })), 'table');

  test('are those of three groups', () => {
    expect(text.match(/Example: one/g)).toHaveLength(3);
  });

  test('are cut after 25 lines, and say where the rest is', () => {
    expect(text).toContain('And step 23');
    expect(text).not.toContain('And step 24');
    expect(text).toContain('and 16 lines more: scenarios/a.feature');
  });

  test('come with what is noted about them, and not with the cause again', () => {
    const { cause } = buildGroup();
    const noted = `Feature: a\n  # ${cause.words}\n  # No step says what differs\n  Example: b\n    Then it holds\n`;
    const table = gateText(
      buildGateReport(buildFacts({ delta: buildDelta([buildGroup({ scenario: noted })]) })),
      'table',
    );

    expect(table).toContain('      # No step says what differs\n      Example: b\n');
    expect(table.match(/held before, no longer holds/g)).toHaveLength(1);
  });

  test('leave out most of a long text below a step, and none of a short one', () => {
    const policy = Array.from({ length: 20 }, (_, at) => `      line ${at}`);
    const stepWith = (lines: readonly string[]) => ['    Given a text:', '      """', ...lines, '      """'];
    const told = ['Feature: a', '  Example: b', ...stepWith(policy), ...stepWith(['      short']), '    Then it holds'];
    const group = buildGroup({ scenario: `${told.join('\n')}\n` });
    const lines = gateText(buildGateReport(buildFacts({ delta: buildDelta([group]) })), 'table').split('\n');

    expect(lines.slice(lines.indexOf('      Example: b') + 1, lines.indexOf('        Then it holds'))).toEqual([
      ...stepWith(['      line 0', '      ... (19 further lines)']).map((line) => `    ${line}`),
      ...stepWith(['      short']).map((line) => `    ${line}`),
    ]);
  });
});
