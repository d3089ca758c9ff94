import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../cli/config/load-config.ts';
import { folderWith } from '../assay.ts';

const loaded = (files: Readonly<Record<string, string>>) => loadConfig(folderWith(files));
const config = (text: string) => loaded({ 'assay.config.ts': `export default ${text};\n` });

test('a folder without a configuration has the defaults', async () => {
  expect(await loaded({})).toEqual({
    path: null,
    features: ['features'],
    imports: [],
    engine: null,
    sources: ['catalogue/**', 'engine/**', 'fixtures/postgres/**', 'targets/**'],
    policies: ['targets/cedar/policies/*.cedar', 'targets/rego/policies/**/*.rego'],
    gate: { fuzzSeconds: 5, thresholds: { lostItems: 0, newSurvivors: 0 }, declared: [] },
  });
});

test('what is said counts, and the rest keeps its default', async () => {
  const found = await config(`{
    features: ['mine'],
    engine: { module: 'engine.ts', sources: ['src/**'] },
    gate: { fuzzSeconds: 0, thresholds: { rules: 90, lostItems: 2 } },
  }`);

  expect(found).toMatchObject({
    path: 'assay.config.ts',
    features: ['mine'],
    engine: { module: 'engine.ts', export: 'createTarget' },
    sources: ['src/**'],
    gate: { fuzzSeconds: 0, thresholds: { rules: 90, lostItems: 2, newSurvivors: 0 } },
  });
});

test.each(['assay.config.js', 'assay.config.mjs'])('%s will do', async (name) => {
  expect(
    await loaded({ [name]: "export default { features: ['mine'] };", 'package.json': '{"type":"module"}' }),
  ).toMatchObject({
    path: name,
    features: ['mine'],
  });
});

test('declarations of both places are placed where they stand', async () => {
  const { gate } = await loaded({
    'assay.config.ts': "export default {\n  gate: {\n    declared: [{ rule: 'MRAP-050', because: 'x' }],\n  },\n};\n",
    'assay.declared.yml': '# why\n- rule: ESC-101\n  because: y\n',
  });

  expect(gate.declared).toEqual([
    { rule: 'MRAP-050', because: 'x', location: { path: 'assay.config.ts', line: 3 } },
    { rule: 'ESC-101', because: 'y', location: { path: 'assay.declared.yml', line: 2 } },
  ]);
});

describe('what is wrong is said with where, what was received and what to do', () => {
  test.each([
    ["{ feature: ['x'] }", 'assay.config.ts: feature: there is no such key: did you mean `features`?'],
    [
      '{ gate: { tresholds: {} } }',
      'assay.config.ts: gate.tresholds: there is no such key: did you mean `thresholds`?',
    ],
    [
      '{ gate: { nonsense: 1 } }',
      'gate.nonsense: there is no such key: expected one of fuzzSeconds, thresholds, declared',
    ],
    ["{ features: 'x' }", 'features: expected a list: found `"x"`: put it in [ ]'],
    ['{ features: [] }', 'features: expected 1 or more: found an empty list'],
    ['{ policies: [1] }', 'policies[0]: expected a text: found `1`'],
    ["{ engine: { module: 'x.ts' } }", 'engine.sources: it is needed: found nothing'],
    [
      '{ gate: { thresholds: { rules: 101 } } }',
      'gate.thresholds.rules: expected a percentage from 0 to 100, such as 95: found `101`',
    ],
    ['{ gate: { thresholds: { lostItems: 1.5 } } }', 'gate.thresholds.lostItems: expected a whole number'],
    ['{ gate: { fuzzSeconds: -1 } }', 'gate.fuzzSeconds: expected a number of seconds'],
    [
      "{ gate: { declared: [{ rule: 'MRAP-999', because: 'x' }] } }",
      'gate.declared[0].rule: the catalogue has no such rule: found `MRAP-999`',
    ],
    ["{ gate: { declared: [{ rule: 'MRAP-050' }] } }", 'gate.declared[0].because: it is needed'],
    [
      "{ gate: { declared: [{ because: 'x' }] } }",
      'gate.declared[0]: one of rule, policy, group is needed: found none',
    ],
    ['[]', 'assay.config.ts: its export: expected an object: found `[]`'],
    ['() => 1', 'its export: expected an object: found a function'],
  ])('%s', async (text, message) => {
    await expect(config(text)).rejects.toThrow(message);
  });

  test('a file that cannot be loaded', async () => {
    await expect(loaded({ 'assay.config.ts': 'export default {' })).rejects.toThrow(
      /^assay\.config\.ts: it cannot be loaded: /,
    );
  });

  test('a file without a default export', async () => {
    await expect(loaded({ 'assay.config.ts': 'export const config = {};' })).rejects.toThrow(
      'assay.config.ts: a default export is needed: found `config`',
    );
  });

  test.each([
    ['rule: MRAP-050\nbecause: x\n', 'assay.declared.yml: its content: expected a list'],
    ['- rule: MRAP-050\n', 'assay.declared.yml: [0].because: it is needed'],
    ['- rule: [\n', /assay\.declared\.yml: line \d+: /],
  ])('a file of declarations that reads %j', async (text, message) => {
    await expect(loaded({ 'assay.declared.yml': text })).rejects.toThrow(message);
  });
});
