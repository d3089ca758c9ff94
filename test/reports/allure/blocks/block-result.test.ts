import { expect, test } from 'vitest';
import type { Block } from '../../../../reports/allure/blocks/block.ts';
import { blockResultOf } from '../../../../reports/allure/blocks/block-result.ts';

test('a block is an entry under its policy type, with its cells as a table beside it', () => {
  const { result, file } = blockResultOf(buildBlock(), 5);

  expect(result).toMatchObject({
    name: 'Fields and values: 1 of 2',
    fullName: 'block:Fields and values: scope',
    start: 5,
  });
  expect(result.labels).toContainEqual({ name: 'epic', value: 'Scope and inheritance' });
  expect(result.labels).toContainEqual({ name: 'story', value: 'Fields and values' });
  expect(result.attachments).toEqual([{ name: file.name, type: 'text/html', source: file.source }]);
  expect(file.source).toMatch(/\.html$/);
  expect(file.content).toContain('<tr><th scope="row">policy_scope</th>');
});

test.each([
  ['a block with gaps is skipped and counts them', {}, 'skipped', 'gaps: 1 of 2 not covered'],
  ['a block without gaps has passed', { share: { covered: 2, total: 2 } }, 'passed', undefined],
  [
    'a block that a failing case is about has failed',
    { failing: ['a.feature:1'] },
    'failed',
    'did not pass: a.feature:1',
  ],
] as const)('%s', (_, overrides, status, message) => {
  const { result } = blockResultOf(buildBlock(overrides), 0);

  expect({ status: result.status, message: result.statusDetails.message }).toEqual({ status, message });
});

test('the table is whole by itself, and what people wrote cannot end it', () => {
  const part = { text: '</table><b>', state: 'gap', note: '" onclick="x' } as const;

  const { content } = blockResultOf(buildBlock({ rows: [{ name: 'a & b', cells: [[part], 3, 'text'] }] }), 0).file;

  expect(content).toContain('<td><span class="gap" title="&quot; onclick=&quot;x">&lt;/table&gt;&lt;b&gt;</span></td>');
  expect(content).toContain('<th scope="row">a &amp; b</th>');
  expect(content).toContain('<td class="number">3</td><td>text</td>');
  expect(content).not.toMatch(/(?:src|href)=|@import|url\(/);
  expect(content).toContain('prefers-color-scheme: dark');
});

function buildBlock(overrides: Partial<Block> = {}): Block {
  const part = { text: 'yes', state: 'covered', note: 'covered by a.feature:1' } as const;
  return {
    id: 'Fields and values: scope',
    subject: 'Fields and values',
    title: 'Fields and values',
    policyType: 'scope',
    about: 'A row is a field.',
    head: ['field', 'used'],
    rows: [{ name: 'policy_scope', cells: [[part]] }],
    share: { covered: 1, total: 2 },
    verb: 'covered',
    failing: [],
    ...overrides,
  };
}
