import { expect, test } from 'vitest';
import { assay, folderWith } from '../assay.ts';

const feature = `@scope
Feature: elsewhere

  Example: a word of our own
    Given nothing special
`;

test('a run takes its features and step definitions from assay.config.ts', async () => {
  const folder = folderWith({
    'assay.config.ts': `export default { features: ['checks'] };\n`,
    'checks/special.feature': feature,
  });

  const { stderr } = await assay(['run', '--target', 'in-process', '--allure', 'none'], { cwd: folder });

  expect(stderr).toContain('checks/special.feature');
  expect(stderr).toContain('nothing special');
});

test('a run asks the engine of assay.config.ts, unless --target names another', async () => {
  const folder = folderWith({
    'assay.config.ts': `export default { engine: { module: './engine.js', export: 'makeIt', sources: ['engine.js'] } };\n`,
    'engine.js': `export function makeIt() { throw new Error('our own engine was asked for'); }\n`,
    'features/special.feature': feature.replace(
      'Given nothing special',
      'Given a project "payments"\n    When the policies of "payments" are listed\n    Then no policy covers the project',
    ),
  });
  const args = ['run', '--allure', 'none', '--workers', '1'];

  const own = await assay(args, { cwd: folder });
  expect(own.stderr).toContain('our own engine was asked for');

  const { code, stdout } = await assay([...args, '--target', 'in-process', '--seed', '5'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain('again: npx assay run features --target in-process --seed 5');
});

test('step definitions that are nowhere are misuse', async () => {
  const folder = folderWith({ 'features/special.feature': feature });

  const args = ['run', '--target', 'in-process', '--allure', 'none', '--import', './nowhere/*.ts'];
  const { code, stderr } = await assay(args, { cwd: folder });

  expect(code).toBe(2);
  expect(stderr).toContain('`./nowhere/*.ts`: no file is there');
});

test('paths on the command line win', async () => {
  const folder = folderWith({ 'assay.config.ts': `export default { features: ['checks'] };\n` });

  const { code, stderr } = await assay(['run', 'others'], { cwd: folder });

  expect(code).toBe(2);
  expect(stderr).toContain('`others`');
});

test('a word that the configuration does not know is misuse', async () => {
  const folder = folderWith({ 'assay.config.ts': `export default { featurs: ['checks'] };\n` });

  const { code, stderr } = await assay(['run'], { cwd: folder });

  expect(code).toBe(2);
  expect(stderr).toContain('featurs');
  expect(stderr).toContain('features');
});
