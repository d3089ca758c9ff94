import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { buildGroup, buildProject, enforcePolicy, smallestPolicy, WorldDraft } from '#fixtures';
import { coberturaXml } from '../../../reports/exports/cobertura.ts';
import { lcov } from '../../../reports/exports/lcov.ts';
import { lineCoverage } from '../../../reports/exports/line-coverage.ts';
import { buildCase, buildWrong } from '../build-case.ts';
import { buildDecidedCase } from '../coverage/decided.ts';

function governed() {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web', { group: buildGroup(draft, 'acme') });
  const key = 'approval_policy';
  const off = { ...smallestPolicy(key, 'Off'), enabled: false };
  enforcePolicy(draft, { projectId: project.id }, { key, policy: smallestPolicy(key, 'On') });
  enforcePolicy(draft, { projectId: project.id }, { key, policy: off });
  const content = draft.rows('policyFiles')[0]?.content ?? '';
  return { content, one: buildDecidedCase(draft.world, { ask: { kind: 'policies', projectId: project.id } }) };
}

test('a feature has a line for each executed scenario, hit by what passed', () => {
  const uri = 'features/approval/scan-findings.feature';
  const cases = [
    buildCase({ origin: { line: 30 } }),
    buildWrong({ origin: { line: 12 } }),
    buildCase({ origin: { line: 30 } }),
    buildCase({ source: 'law' }),
  ];

  const { features } = lineCoverage(cases, 'policy-files');

  expect(features).toEqual([
    {
      path: uri,
      lines: [
        { line: 12, hits: 0 },
        { line: 30, hits: 2 },
      ],
    },
  ]);
});

test('a line of a policy file is hit where a checked answer looked at the field on it', () => {
  const { one, content } = governed();
  const lineOf = (text: string) => content.split('\n').findIndex((line) => line.includes(text)) + 1;

  const [file] = lineCoverage([one], 'policy-files').policies;
  const hitsAt = (line: number) => file?.lines.find((known) => known.line === line)?.hits;

  expect(file?.content).toBe(content);
  expect(hitsAt(lineOf('enabled: true'))).toBe(1);
  expect(hitsAt(lineOf('enabled: false'))).toBe(1);
  expect(hitsAt(lineOf('approvals_required'))).toBe(0);
});

test('the same text in two worlds is one file, and a case counts once for a line', () => {
  const [first, second] = [governed().one, governed().one];

  const { policies } = lineCoverage([first, second], 'policy-files');

  expect(policies).toHaveLength(1);
  expect(policies[0]?.path).toMatch(/^policy-files\/[0-9a-f]{12}\.yml$/);
  expect(Math.max(...(policies[0]?.lines ?? []).map(({ hits }) => hits))).toBe(2);
});

test('a case that did not pass hits no line', () => {
  const { policies } = lineCoverage([{ ...governed().one, status: 'failed' }], 'policy-files');

  expect(policies[0]?.lines.every(({ hits }) => hits === 0)).toBe(true);
});

const some = {
  features: [
    {
      path: 'features/a.feature',
      lines: [
        { line: 3, hits: 1 },
        { line: 9, hits: 0 },
      ],
    },
  ],
  policies: [{ path: 'policy-files/<1>.yml', content: '', lines: [{ line: 1, hits: 4 }] }],
};

test('LCOV has a record for each file', () => {
  expect(lcov(some)).toBe(
    [
      ...['TN:', 'SF:features/a.feature', 'DA:3,1', 'DA:9,0', 'LF:2', 'LH:1', 'end_of_record'],
      ...['TN:', 'SF:policy-files/<1>.yml', 'DA:1,4', 'LF:1', 'LH:1', 'end_of_record', ''],
    ].join('\n'),
  );
});

test('Cobertura has a class for each file and adds the lines up', () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  const xml = coberturaXml(some, { startedAt: '2026-01-15T09:30:00.000Z', assayVersion: '0.1.0' });

  const { coverage } = parser.parse(xml);

  expect(coverage).toMatchObject({ 'lines-covered': '2', 'lines-valid': '3', 'line-rate': '0.6667' });
  expect(coverage.timestamp).toBe(String(Date.UTC(2026, 0, 15, 9, 30)));
  const [features, policies] = coverage.packages.package;
  expect(features.classes.class).toMatchObject({ filename: 'features/a.feature', 'line-rate': '0.5' });
  expect(features.classes.class.lines.line).toEqual([
    { number: '3', hits: '1', branch: 'false' },
    { number: '9', hits: '0', branch: 'false' },
  ]);
  expect(policies.classes.class.filename).toBe('policy-files/<1>.yml');
});
