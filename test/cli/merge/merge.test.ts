import { cpSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { assay, folderWith, root } from '../assay.ts';

const cwd = folderWith({});
const common = ['--seed', '7', '--allure', 'results', '--workers', '1'];

beforeAll(async () => {
  cpSync(join(root, 'features', 'scope'), join(cwd, 'features'), { recursive: true });
  expect((await run('whole')).code).toBe(0);
  for (const index of [1, 2, 3]) expect((await run(`${index}`, '--shard', `${index}/3`)).code).toBe(0);
});

test('three shards merge to the same files as one run, but for durations and start times', async () => {
  const merged = await assay(['merge', '3', '1', '2', '--out', 'merged', '--allure', 'results'], { cwd });

  expect(merged).toMatchObject({ code: 0, stderr: '' });
  expect(merged.stdout).toMatch(/^3 shards, \d+ scenarios; the longest took/);
  const files = filesIn('whole');
  expect(files.length).toBeGreaterThan(200);
  expect(filesIn('merged')).toEqual(files);
  for (const file of files) expect(timeless('merged', file), file).toEqual(timeless('whole', file));
});

test('a run and a merge write what the CI templates keep', () => {
  const kept = ['summary.json', 'history.jsonl', 'junit.xml', 'coverage.json', 'coverage.lcov', 'cobertura.xml'];

  for (const name of ['2', 'merged']) expect(filesIn(name)).toEqual(expect.arrayContaining(kept));
});

test('every scenario is in exactly one shard, and shards are of about the same length', async () => {
  const [whole, ...shards] = ['whole', '1', '2', '3'].map((name) => idsIn(name));

  expect(shards.flat().toSorted()).toEqual(whole);
  for (const ids of shards) expect(ids.length).toBeGreaterThan((whole?.length ?? 0) / 6);
});

test('a shard says which it is, and the whole does not', () => {
  expect(summaryOf('2').shard).toMatchObject({ index: 2, total: 3, scenarios: idsIn('whole').length });
  expect(summaryOf('2').replayCommand).toContain('--seed 7 --shard 2/3');
  expect(summaryOf('whole').shard).toBeUndefined();
});

test.each([
  ['a missing shard', ['1', '2'], 'shard 3 of 3 missing: what nobody ran is no pass'],
  ['a shard that is named twice', ['1', '2', '3', '3'], 'shard 3 is there 2 times'],
  ['a whole run', ['whole'], '`whole`: a whole run, no shard of one'],
  ['a folder without a run', ['nowhere'], 'shard `nowhere`: has no summary.json'],
])('%s is misuse', async (_, folders, words) => {
  const { code, stderr } = await assay(['merge', ...folders, '--out', 'refused'], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain(words);
});

test('a merge does not write over what it reads', async () => {
  expect(await assay(['merge', '1', '2', '3', '--out', './1'], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is the folder of the shard `1`'),
  });
});

test('a shard with nothing to do is clean and says so', async () => {
  const path = 'features/attributes.feature';
  const line = readFileSync(join(cwd, path), 'utf8')
    .split('\n')
    .findIndex((text) => /^\s*Example:/.test(text));

  const { code, stdout } = await assay(['run', `${path}:${line + 1}`, ...common, '--shard', '2/2', '--out', 'empty'], {
    cwd,
  });

  expect(code).toBe(0);
  expect(stdout).toContain('nothing to do, which is clean');
  expect(summaryOf('empty')).toMatchObject({ scenarios: { total: 0 }, shard: { index: 2, scenarios: 1 } });
});

test('the variables of a CI system say which shard it is, and an empty selection stays misuse', async () => {
  const environment = { JOB_COMPLETION_INDEX: '0', ASSAY_SHARDS: '3' };

  const { code, stderr } = await assay(['run', 'features', '--tags', '@slow', ...common, '--out', 'none'], {
    cwd,
    environment,
  });

  expect(code).toBe(2);
  expect(stderr).toContain('no scenario is selected');
});

function run(out: string, ...more: readonly string[]) {
  return assay(['run', 'features', ...common, '--out', out, ...more], { cwd });
}

function filesIn(name: string): readonly string[] {
  const folder = join(cwd, name);
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
}

/** A file without the times in it; attachments of Allure are named after what they hold. */
function timeless(name: string, file: string): unknown {
  const text = readFileSync(join(cwd, name, file), 'utf8').replaceAll(`${name}/policy-files`, 'policy-files');
  if (!/\.jsonl?$/.test(file)) return text.replaceAll(/ time(?:stamp)?="[^"]*"/g, '');
  const documents = file.endsWith('.json') ? [text] : text.trim().split('\n');
  return documents.map((one) => JSON.parse(one, withoutTimes));
}

const times = new Set(['durationMs', 'startedAt', 'milliseconds', 'start', 'stop', 'timestamp']);

function withoutTimes(key: string, value: unknown): unknown {
  return times.has(key) ? undefined : value;
}

function idsIn(name: string): readonly string[] {
  return globSync('cases/*.json', { cwd: join(cwd, name) })
    .map((path) => JSON.parse(readFileSync(join(cwd, name, path), 'utf8')).id)
    .toSorted();
}

function summaryOf(name: string) {
  return JSON.parse(readFileSync(join(cwd, name, 'summary.json'), 'utf8'));
}
