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
