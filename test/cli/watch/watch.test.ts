import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { folderWith, root, startAssay } from '../assay.ts';

vi.setConfig({ testTimeout: 120_000 });

const scenario = (title: string, given = '', then = 'no policy covers the project') => `
  Example: ${title}
    Given a project "payments"
${given}    When the policies of "payments" are listed
    Then ${then}
`;
const feature = `@scope\nFeature: Watched\n${scenario('one')}${scenario('two')}`;
const step = (body: string) =>
  `import { Given } from '${join(root, 'node_modules/@cucumber/cucumber/lib/index.js')}';\nGiven('a wish', () => {${body}});\n`;

test('a saved feature runs, and its failure is shown', async () => {
  const { folder, until } = await watching();

  writeFileSync(join(folder, 'features/a.feature'), feature.replace('one', 'changed'));
  expect(await until(/scenarios passed/)).toContain('a.feature saved, 1 of 2 changed\n2 of 2 scenarios passed');

  appendFileSync(
    join(folder, 'features/a.feature'),
    scenario('wrong', '', 'the policy "Two leads" covers the project'),
  );
  const shown = await until(/scenarios passed/);
  expect(shown).toContain('WRONG DECISION  wrong');
  expect(shown).toContain('2 of 3 scenarios passed, 1 did not');
});

test('a feature that cannot be read is told of, and the next save mends it', async () => {
  const { folder, until } = await watching();

  writeFileSync(join(folder, 'features/a.feature'), `${feature}\n  Exampel: three\n`);
  expect(await until(/cannot be read/)).toMatch(/a\.feature: cannot be read: \(\d+:\d+\)/);

  writeFileSync(join(folder, 'features/a.feature'), feature);
  expect(await until(/scenarios passed/)).toContain('2 of 2 scenarios passed');
});

test('an undefined step is told of with the nearest ones', async () => {
  const { folder, until } = await watching();

  writeFileSync(join(folder, 'features/a.feature'), feature.replace('are listed', 'are lifted'));

  expect(await until(/nearest/)).toContain('undefined step');
});

test('a saved file of steps runs the scenarios that use it, by the steps as they are now', async () => {
  const { folder, until } = await watching({
    'features/b.feature': `@scope\nFeature: Wishes\n${scenario('wish', '    And a wish\n')}`,
  });

  writeFileSync(join(folder, 'my-steps.ts'), step("throw new Error('not granted')"));
  const shown = await until(/scenarios passed/);

  expect(shown).toContain('not granted');
  expect(shown).toContain('0 of 1 scenarios passed, 1 did not');
});

test('a saved policy file is checked, and the scenarios beside it run', async () => {
  const { folder, until } = await watching();

  writeFileSync(join(folder, 'features/policy.yml'), 'aproval_policy: []\n');
  const shown = await until(/scenarios passed/);

  expect(shown).toContain('approval_policy');
  expect(shown).toContain('2 of 2 scenarios passed');
});

test('Enter runs everything, saves in a burst are one, and q quits', async () => {
  const { folder, until, child } = await watching();

  for (const turn of [1, 2, 3])
    writeFileSync(join(folder, 'features/a.feature'), feature.replace('two', `two ${turn}`));
  expect((await until(/scenarios passed/)).match(/saved/g)).toHaveLength(1);
  child.stdin?.write('\n');
  expect(await until(/scenarios passed/)).toContain('everything\n2 of 2 scenarios passed');

  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdin?.write('q\n');
  expect(await ended).toBe(0);
  expect(readFileSync(join(folder, 'features/a.feature'), 'utf8')).toContain('two 3');
});

/** A watch over a folder of its own; `until` is what it printed since it was last asked, up to the words. */
async function watching(more: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({
    'features/a.feature': feature,
    'my-steps.ts': step(''),
    'package.json': '{"type":"module"}',
    ...more,
  });
  const args = ['watch', 'features', '--target', 'in-process', '--import', './my-steps.ts', '--seed', '1'];
  const child = startAssay(args, { cwd: folder });
  onTestFinished(() => void child.kill());
  let [printed, complaints] = ['', ''];
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const heard = new Set<() => void>();
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    for (const listener of heard) listener();
  });
  const until = (words: RegExp) =>
    new Promise<string>((resolve, reject) => {
      child.once('close', (code) => reject(new Error(`assay watch ended with ${code}: ${complaints}`)));
      const listener = () => {
        if (!words.test(printed)) return;
        heard.delete(listener);
        const all = printed;
        printed = '';
        resolve(all);
      };
      heard.add(listener);
      listener();
    });
  await until(/q quits/);
  return { folder, child, until };
}
