import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '#catalogue';
import { generateAllureReport, ReportError, writeAllureResults } from '#reports';
import { temporaryFolder } from '../../temporary-folder.ts';
import { buildCase, buildFacts, buildWrong } from '../build-case.ts';
import { buildCoverage } from '../build-coverage.ts';

/** The rules of the policy type of the cases stand beside them. */
const ruleCount = rules.filter(({ id }) => id.startsWith('MRAP-')).length;

/** What there is to cover stands beside them as one block: a field with one value that a case has, and one that none has. */
const blockCount = 1;

const cases = [buildCase({ origin: { line: 1 } }), buildWrong({ origin: { line: 2 } })];

test('there is a result per case, and every file that it names', async () => {
  const folder = temporaryFolder();

  await writeAllureResults(folder, cases, buildSubject());

  const files = await readdir(folder);
  const all = await Promise.all(
    files.filter((name) => name.endsWith('-result.json')).map((name) => read(folder, name)),
  );
  const results = all.filter((text) => !/"fullName":"(?:rule|block):/.test(text));
  expect(all).toHaveLength(2 + ruleCount + blockCount);
  const named = results.join('').match(/[0-9a-f]{32}-attachment\.\w+/g) ?? [];
  expect(results).toHaveLength(2);
  expect(new Set(named).size).toBe(4);
  expect(files).toEqual(expect.arrayContaining(named));
  expect(files).toEqual(expect.arrayContaining(['environment.properties', 'categories.json', 'assay-globals.json']));
  expect(await read(folder, 'environment.properties')).toContain('18.4 (embedded)');
});

test('results of an earlier run go, and times follow each other from the start of the run', async () => {
  const folder = temporaryFolder();
  await writeAllureResults(folder, [...cases, buildCase({ origin: { line: 3 } })], buildSubject());

  await writeAllureResults(folder, cases, buildSubject());

  const names = (await readdir(folder)).filter((name) => name.endsWith('-result.json'));
  const starts = await Promise.all(names.map(async (name) => JSON.parse(await read(folder, name)).start));
  const start = Date.parse('2026-01-15T09:30:00Z');
  expect([...new Set(starts)].toSorted()).toEqual([start, start + 12, start + 24]);
});

test('the report is one page that needs nothing from elsewhere', async () => {
  const folder = temporaryFolder();
  await writeAllureResults(join(folder, 'results'), cases, buildSubject());

  await generateAllureReport(join(folder, 'results'), join(folder, 'report'), { singleFile: true });

  const page = await read(folder, 'report/index.html');
  expect(page).toMatch(/<title>\s*Assay/);
  expect(page).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//);
  expect(page).not.toContain('googletagmanager');
  expect(dataOf(page, 'widgets/statistic.json')).toEqual({
    total: 2 + ruleCount + blockCount,
    passed: 1,
    failed: 2,
    skipped: ruleCount - 1 + blockCount,
  });
  expect(JSON.stringify(dataOf(page, 'widgets/tree.json'))).toContain('Approval policies');
});

test('scenarios are counted apart from what is said about them', async () => {
  const folder = temporaryFolder();
  await writeAllureResults(join(folder, 'results'), cases, buildSubject());

  await generateAllureReport(join(folder, 'results'), join(folder, 'report'), { singleFile: false });

  const totals = (kind: string) => read(folder, `report/widgets/${kind}/statistic.json`).then(JSON.parse);
  expect(await totals('scenarios')).toMatchObject({ total: 2, passed: 1, failed: 1 });
  expect(await totals('coverage')).toMatchObject({ total: ruleCount + blockCount });
});

test('the report in many files has the same results', async () => {
  const folder = temporaryFolder();
  await writeAllureResults(join(folder, 'results'), cases, buildSubject());

  await generateAllureReport(join(folder, 'results'), join(folder, 'report'), { name: 'Nightly', singleFile: false });

  const page = await read(folder, 'report/index.html');
  expect(page).toMatch(/<title>\s*Nightly/);
  expect(page).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//);
  expect(JSON.parse(await read(folder, 'report/widgets/statistic.json'))).toMatchObject({
    total: 2 + ruleCount + blockCount,
  });
});

test('results that are not there are an error', async () => {
  const folder = temporaryFolder();

  await expect(generateAllureReport(join(folder, 'results'), folder, { singleFile: true })).rejects.toThrow('ENOENT');
});

test('a result that Allure cannot read is an error, not a smaller report', async () => {
  const folder = temporaryFolder();
  await writeAllureResults(join(folder, 'results'), cases, buildSubject());
  await mkdir(join(folder, 'results', 'lost-result.json'));

  const refusal = await generateAllureReport(join(folder, 'results'), join(folder, 'report'), {
    singleFile: true,
  }).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(ReportError);
  expect(refusal).toMatchObject({
    code: 'report_not_generated',
    message: expect.stringContaining(
      `${2 + ruleCount + blockCount} of ${3 + ruleCount + blockCount} results were read`,
    ),
  });
});

function buildSubject() {
  return { facts: buildFacts(), coverage: buildCoverage(), mutation: null };
}

function read(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}

/** A single page carries each data file as base64. */
function dataOf(page: string, name: string): unknown {
  const [, base64 = ''] = new RegExp(`"${name.replace('.', '\\.')}",\\s*"([^"]+)"`).exec(page) ?? [];
  return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
}
