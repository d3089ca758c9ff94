import { Severity, Status } from 'allure-js-commons';
import { expect, test } from 'vitest';
import { findRule, type RuleId } from '#catalogue';
import type { Case, CaseStatus } from '#reports';
import { testResultOf } from '../../../reports/allure/test-result.ts';
import { buildCase, buildQuestion, buildWrong } from '../build-case.ts';

const placement = { index: 0, start: 1_000 };
const resultOf = (one: Case) => testResultOf(one, placement).result;
const labelsOf = (one: Case, name: string) =>
  resultOf(one)
    .labels.filter((label) => label.name === name)
    .map(({ value }) => value);

test('epic, feature, stories, severity and tags are labels', () => {
  const one = buildCase({ rules: ['MRAP-030', 'MRAP-050'] });

  expect(labelsOf(one, 'epic')).toEqual(['Approval policies']);
  expect(labelsOf(one, 'feature')).toEqual(['Approval policy on scan findings']);
  expect(labelsOf(one, 'story')).toEqual(one.rules.map((rule) => `${rule} ${findRule(rule)?.title}`));
  expect(labelsOf(one, 'tag')).toEqual(['approval', 'MRAP-030', 'MRAP-050']);
});

test.each<[rules: readonly RuleId[], severity: Severity]>([
  [['MRAP-050'], Severity.BLOCKER],
  [['PEP-021'], Severity.CRITICAL],
  [['PEP-021', 'MRAP-050'], Severity.BLOCKER],
  [[], Severity.NORMAL],
])('a case about %j has the severity %s', (rules, severity) => {
  expect(labelsOf(buildCase({ rules }), 'severity')).toEqual([severity]);
});

test('a case without tags is still found in the tree', () => {
  const one = buildCase({ policyTypes: [], origin: { feature: '', tags: [] } });

  expect(['epic', 'feature', 'story'].flatMap((name) => labelsOf(one, name))).toEqual([
    'No policy type',
    'No feature',
    'No rule',
  ]);
});

test('each public source of a rule is a link', () => {
  expect(resultOf(buildCase({ rules: ['MRAP-030'] })).links).toContainEqual({
    name: 'MRAP-030: DOC18',
    type: 'source',
    url: expect.stringMatching(/^https:\/\/github\.com\/.+\/merge_request_approval_policies\.md$/),
  });
});

test('policy files, the world and the evidence are attached', () => {
  const { result, files } = testResultOf(buildWrong(), placement);

  expect(result.attachments).toMatchObject([
    { name: 'policy.yml of acme/policies', type: 'text/yaml' },
    { name: 'world.json', type: 'application/json' },
  ]);
  expect(result.steps.flatMap(({ attachments }) => attachments)).toMatchObject([
    { name: 'evidence', type: 'text/plain' },
  ]);
  expect(JSON.parse(files[1]?.content ?? '')).toEqual(buildWrong().world);
  expect(files.map(({ content }) => content)).toEqual([
    'approval_policy:\n  - name: Critical findings\n',
    expect.stringMatching(/^ {4}\{"id":7,"path":"policies","fullPath":"acme\/policies"\}$/m),
    expect.stringMatching(/^Question: may it merge: [\s\S]+approvalsLeft: expected 1, found 0[\s\S]+ {2}- MRAP-050 /),
  ]);
});

test('equal content is one file', () => {
  const names = [buildCase(), buildCase({ title: 'another' })].map(
    (one) => testResultOf(one, placement).files[0]?.source,
  );

  expect(new Set(names).size).toBe(1);
});

test.each<[status: CaseStatus, allure: Status]>([
  ['passed', Status.PASSED],
  ['failed', Status.FAILED],
  ['vacuous', Status.BROKEN],
  ['unsupported', Status.BROKEN],
  ['broken', Status.BROKEN],
])('a %s case is %s', (status, allure) => {
  expect(resultOf(buildCase({ status })).status).toBe(allure);
});

test('a wrong decision shows expected, actual and the evidence', () => {
  expect(resultOf(buildWrong()).statusDetails).toEqual({
    message: 'approvalsLeft: expected 1, found 0',
    trace: expect.stringMatching(/^\+ held, - did not:\n\+ MRAP-030 .+\n- MRAP-050 /),
    expected: '1',
    actual: '0',
  });
});

test.each<[one: Partial<Case>, message: RegExp]>([
  [{ status: 'vacuous', failure: 'vacuous: tagged @MRAP-001' }, /^vacuous: tagged/],
  [
    { status: 'unsupported', steps: [buildQuestion({ verdict: { kind: 'unsupported', reason: 'no pipelines' } })] },
    /^unsupported: no pipelines/,
  ],
  [{ status: 'broken', failure: 'Error: nobody is called `Bob`' }, /^broken: nobody/],
])('%j starts with a word of its own', (one, message) => {
  expect(resultOf(buildCase(one)).statusDetails.message).toMatch(message);
});

test('the lines of a passed scenario passed, and the check is below its question', () => {
  const { steps } = resultOf(buildCase());

  expect(steps.map(({ name, status }) => [name, status])).toEqual([
    ['Given Ana has a merge request in "payments"', Status.PASSED],
    ['Then the merge request needs 1 approval', Status.PASSED],
    ['Asked: may it merge: merge request Fix login?', Status.PASSED],
  ]);
  expect(steps[2]?.steps).toMatchObject([{ name: 'approvalsLeft: expected 1', status: Status.PASSED }]);
});

test.each([
  [undefined, [undefined, undefined]],
  [0, [Status.FAILED, Status.SKIPPED]],
  [1, [Status.PASSED, Status.FAILED]],
])('lines of a scenario that stopped at %s have the statuses %j', (stoppedAt, statuses) => {
  const { steps } = resultOf(buildWrong(stoppedAt === undefined ? {} : { origin: { stoppedAt } }));

  expect(steps.slice(0, 2).map(({ status }) => status)).toEqual(statuses);
});

test('the same case has the same ids and times in every run, and its place tells it from its like', () => {
  const { uuid, historyId, testCaseId, start, stop } = resultOf(buildCase());
  const again = testResultOf(buildCase({ seed: 7, title: 'renamed' }), { index: 1, start: 1_000 }).result;

  expect(again).toMatchObject({ historyId, testCaseId, start, stop });
  expect([start, stop]).toEqual([1_000, 1_012]);
  expect(again.uuid).not.toBe(uuid);
});
