import { expect, test } from 'vitest';
import { findRule, type RuleId } from '#catalogue';
import { type Case, type Summary, terminalReport } from '#reports';
import { buildCase, buildDecided, buildEvidence, buildQuestion, buildWrong } from '../build-case.ts';
import { buildCaseCounts, buildGap, buildSummary } from '../build-summary.ts';

const plain = { width: 100, color: false };
const titleOf = (rule: RuleId): string | undefined => findRule(rule)?.title;

test('a failure, the table, the gaps, how to run again and the verdict', () => {
  const cases = [buildCase({ origin: { line: 3 } }), buildWrong()];

  const report = terminalReport(cases, buildSummary(), { width: 240, color: false });

  expect(report).toBe(`WRONG DECISION  a new critical finding needs one approval
  features/approval/scan-findings.feature:12 @MRAP-050
  may it merge: merge request Fix login?
    approvalsLeft: expected 1, found 0
  evidence, + held, - did not:
    + MRAP-030 ${titleOf('MRAP-030')}: policy \`Critical findings\`, rule 1: \`main\` is protected
    - MRAP-050 ${titleOf('MRAP-050')}: policy \`Critical findings\`, rule 1: no new finding is critical
  replay: assay replay reports/out/cases/approval-scan-findings-12.json

                         scenarios          rules consulted    not         not
                            passed failed covered      only tested implemented
Approval                       2/3      1  34/120         5     20          61
Status checks                  0/0      0     0/5         0      0           5
Pipeline execution             0/0      0     0/5         0      0           5
Scan execution                 0/0      0     0/5         0      0           5
Vulnerability management       0/0      0     0/5         0      0           5
Component publishing           0/0      0     0/5         0      0           5
Scope and inheritance          0/0      0     0/5         0      0           5
Policy files                   0/0      0     0/5         0      0           5
Authorization                  0/0      0     0/5         0      0           5
All                            2/3      1  34/210         5     20         151

Gaps
  1. MRAP-001 only enabled policies use up the limit (critical, not tested)

seed 42, target reference, Postgres 18.4 (embedded), 3 questions in 3.2 s
again: assay run --seed 42

1 of 3 scenarios did not pass: 1 wrong.
`);
});

test('a vacuous case says what was consulted instead', () => {
  const steps = [buildQuestion({ verdict: buildDecided(buildEvidence('MRAP-030')) })];
  const failure = 'vacuous: tagged @MRAP-050, which the target never consulted';
  const vacuous = buildCase({ rules: ['MRAP-050'], status: 'vacuous', failure, steps });

  expect(firstBlock([vacuous])).toBe(`VACUOUS  a new critical finding needs one approval
  features/approval/scan-findings.feature:12 @MRAP-050
  ${failure}
  consulted instead: MRAP-030
  replay: assay replay reports/out/cases/approval-scan-findings-12.json`);
});

test.each<[status: Case['status'], one: Partial<Case>, words: string]>([
  [
    'unsupported',
    { steps: [buildQuestion({ verdict: { kind: 'unsupported', reason: 'no pipelines here' } })] },
    'UNSUPPORTED  a new critical finding needs one approval\n  features/approval/scan-findings.feature:12\n  unsupported: no pipelines here\n',
  ],
  [
    'broken',
    { failure: 'Error: no person is called `Bob`\n    at named (steps/world/names.ts:40:9)' },
    'BROKEN  a new critical finding needs one approval\n  features/approval/scan-findings.feature:12\n  broken: no person is called `Bob`\n  replay',
  ],
])('an %s case has words of its own', (status, one, words) => {
  expect(firstBlock([buildCase({ status, ...one })])).toContain(words);
});

test('more failures than fit are listed', () => {
  const cases = Array.from({ length: 22 }, (_, line) => buildWrong({ origin: { line }, title: `case ${line}` }));

  const report = terminalReport(cases, buildSummary(), plain);

  expect(report.match(/^WRONG DECISION/gm)).toHaveLength(22);
  expect(report.match(/^ {2}replay:/gm)).toHaveLength(20);
  expect(report).toContain('\nWRONG DECISION  features/approval/scan-findings.feature:21 case 21\n');
});

test('only the ten greatest gaps are shown', () => {
  const gaps = Array.from({ length: 12 }, (_, index) => buildGap({ title: `gap ${index}` }));

  const report = terminalReport([], buildSummary({ gaps }), plain);

  expect(report).toContain('The 10 gaps that matter most, of 12\n  1. MRAP-001 gap 0 ');
  expect(report).toContain(' 10. MRAP-001 gap 9 ');
  expect(report).not.toContain('gap 10');
});

test('a gap tells what is doubtful or half done about it', () => {
  const gaps = [
    buildGap({ title: 'doubtful', confidence: 'medium', state: 'not implemented' }),
    buildGap({ title: 'half', kind: 'one-sided', state: 'covered' }),
  ];

  const report = terminalReport([], buildSummary({ gaps }), plain);

  expect(report).toContain('doubtful (critical, medium confidence, not implemented)');
  expect(report).toContain('half (critical, one-sided)');
});

test.each<[verdict: string, summary: Partial<Summary>]>([
  ['All 3 scenarios passed.', { scenarios: buildCaseCounts({ total: 3, passed: 3 }) }],
  ['The scenario passed.', { scenarios: buildCaseCounts({ total: 1, passed: 1 }) }],
  ['No scenario ran, so nothing is proved.', { scenarios: buildCaseCounts() }],
  [
    '4 of 9 scenarios did not pass: 1 wrong, 1 vacuous, 1 unsupported, 1 broken.',
    { scenarios: { total: 9, passed: 5, failed: 4, wrong: 1, vacuous: 1, unsupported: 1, broken: 1 } },
  ],
  [
    'Interrupted: what did not run is not counted.\nAll 3 scenarios passed.',
    { interrupted: true, scenarios: buildCaseCounts({ total: 3, passed: 3 }) },
  ],
  [
    'All 50 examples passed.\nAll 3 scenarios passed.',
    { laws: buildCaseCounts({ total: 50, passed: 50 }), scenarios: buildCaseCounts({ total: 3, passed: 3 }) },
  ],
  [
    'All 3 scenarios passed.\nNothing left to test. Enjoy the day.',
    { gaps: [], scenarios: buildCaseCounts({ total: 3, passed: 3 }) },
  ],
])('the verdict is: %s', (verdict, summary) => {
  expect(terminalReport([], buildSummary(summary), plain)).toMatch(
    new RegExp(`\n\n${verdict.replaceAll('.', '\\.')}\n$`),
  );
});

test('a narrow terminal gets no line that is too long, but for what is to be copied', () => {
  const report = terminalReport([buildWrong()], buildSummary(), { width: 60, color: false });

  const tooLong = report.split('\n').filter((line) => line.length > 60);
  expect(tooLong.filter((line) => !line.includes('replay:'))).toEqual([]);
  expect(report).toContain(
    'Approval policies\n  3 scenarios: 2 passed, 1 failed\n  120 rules: 34 covered, 5 consulted only',
  );
});

test('colour changes nothing but the colour', () => {
  const cases = [buildWrong()];

  const colored = terminalReport(cases, buildSummary(), { ...plain, color: true });

  expect(colored).toContain('\u001B[31mWRONG DECISION\u001B[39m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences start with one
  expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(terminalReport(cases, buildSummary(), plain));
});

test('a text of the world cannot reach the terminal as a command', () => {
  const one = buildWrong({ title: 'a title \u001B[2J\u0007 that clears\nthe screen' });

  const report = terminalReport([one], buildSummary(), plain);

  expect(report).toContain('WRONG DECISION  a title that clears the screen\n');
});

test('the command that replays a case can be told', () => {
  const replayCase = (name: string): string => `npx assay replay out/${name}`;

  const report = terminalReport([buildWrong()], buildSummary(), { ...plain, replayCase });

  expect(report).toContain('  replay: npx assay replay out/approval-scan-findings-12.json\n');
});

test('what was run several times is told with how often', () => {
  const scenarios = buildCaseCounts({ total: 3, passed: 3 });

  const repeated = (counts: typeof scenarios) =>
    terminalReport([], buildSummary({ scenarios: counts, repeat: 4 }), plain)
      .split('\n')
      .at(-2);

  expect(repeated(scenarios)).toBe('All 3 scenarios passed, 4 times each.');
  expect(repeated(buildCaseCounts({ total: 3, passed: 2, failed: 1, wrong: 1 }))).toBe(
    '1 of 3 scenarios did not pass, 4 times each: 1 wrong.',
  );
});

test('rows that add up to more than the last one say why', () => {
  const scenarios = buildCaseCounts({ total: 2, passed: 2 });

  expect(terminalReport([], buildSummary({ scenarios }), plain)).toContain(
    '\nA scenario of two policy types stands in both rows: they add up to 1 more than All.\n',
  );
  expect(terminalReport([], buildSummary(), plain)).not.toContain('stands in both rows');
});

test('a run of part of the suite says so before the verdict', () => {
  const report = terminalReport([], buildSummary({ selection: { total: 9, by: ['tagged @scope'] } }), plain);

  expect(report).toContain('\nOnly part of the suite ran: 3 of 9 scenarios, tagged @scope.');
});

function firstBlock(cases: readonly Case[]): string | undefined {
  return terminalReport(cases, buildSummary(), plain).split('\n\n')[0];
}

test('a run without a database says so', () => {
  const summary = buildSummary({ target: 'in-process', postgres: { provider: 'none', version: 'none' } });

  expect(terminalReport([buildCase()], summary, plain)).toContain('target in-process, no database, ');
});
