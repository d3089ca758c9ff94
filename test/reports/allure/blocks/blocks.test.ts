import { expect, test } from 'vitest';
import type { Block, BlockPart } from '../../../../reports/allure/blocks/block.ts';
import { blocksOf } from '../../../../reports/allure/blocks/blocks.ts';
import { buildCase } from '../../build-case.ts';
import { buildCoverage, buildItem } from '../../build-coverage.ts';
import { buildMutation } from '../../build-mutation.ts';

const gap = { coveredBy: [] };

test('a field is a row, and its values and limits are cells of it', () => {
  const subject = 'approval_policy.rules[].vulnerabilities_allowed';
  const items = [
    buildItem({ criterion: 'field', subject, part: '' }),
    buildItem({ subject, part: '0' }),
    buildItem({ criterion: 'limit', subject, part: 'max + 1', ...gap }),
  ];

  const block = blockOf('Fields and values', { coverage: buildCoverage(items) });

  expect(block.share).toEqual({ covered: 2, total: 3 });
  expect(block.rows.map(({ name }) => name)).toEqual([subject]);
  expect(statesOf(block)).toEqual([[['yes covered'], ['0 covered'], ['max + 1 gap']]]);
});

test('a rule is a row of four corners, and what is out of reach counts in no share', () => {
  const corner = { criterion: 'corner', subject: 'MRAP-030' } as const;
  const items = [
    buildItem({ ...corner, part: 'allows' }),
    buildItem({ ...corner, part: 'refuses', ...gap }),
    buildItem({ ...corner, part: 'misses', ...gap }),
    buildItem({ ...corner, part: 'overridden', ...gap, outOfReach: 'nothing overrides it' }),
  ];

  const block = blockOf('Corners of rules', { coverage: buildCoverage(items) });

  expect(block.title).toBe('Corners of the rules MRAP');
  expect(block.share).toEqual({ covered: 1, total: 3 });
  expect(statesOf(block)).toEqual([[['seen covered'], ['gap gap'], ['gap gap'], ['out of reach out of reach']]]);
});

test('corners have failed where a case that is about a rule of the family did not pass', () => {
  const items = [buildItem({ criterion: 'corner', subject: 'MRAP-030', part: 'allows' })];
  const cases = [buildCase({ rules: ['MRAP-031'], status: 'failed' }), buildCase({ rules: ['MRAP-032'] })];

  const block = blockOf('Corners of rules', { coverage: buildCoverage(items), cases });

  expect(block.failing).toEqual([cases[0]?.id]);
});

test('choices of settings are rows, those with the most open combinations first', () => {
  const groups = [
    { parameters: ['branches', 'age'], valid: 4, covered: 3, missing: [['protected', 'new']] },
    { parameters: ['branches', 'severities'], valid: 6, covered: 1, missing: [['default', 'one']] },
  ];
  const coverage = {
    ...buildCoverage([]),
    combinations: [{ policyType: 'approval', strength: 2, valid: 10, covered: 4, groups } as const],
  };

  const block = blockOf('Combinations of two settings', { coverage });

  expect(block.share).toEqual({ covered: 4, total: 10 });
  expect(block.rows.map(({ name, cells }) => [name, ...cells.slice(0, 3)])).toEqual([
    ['branches + severities', 1, 6, 5],
    ['branches + age', 3, 4, 1],
  ]);
  expect(statesOf(block)[0]?.[3]).toEqual(['default + one gap']);
});

test('triples, of which coverage keeps no groups, are one row', () => {
  const combinations = [{ policyType: 'approval', strength: 3, valid: 100, covered: 40, groups: [] } as const];

  const block = blockOf('Combinations of three settings', { coverage: { ...buildCoverage([]), combinations } });

  expect(block.rows).toEqual([{ name: 'any three', cells: [40, 100, 60, ''] }]);
});

test('ways to change a policy are rows, and name what nobody noticed', () => {
  const block = blockOf('Mutants', { mutation: buildMutation() });

  expect(block.share).toEqual({ covered: 3, total: 5 });
  expect(block.rows.map(({ name, cells }) => [name, ...cells.slice(0, 6)])).toEqual([
    ['all of them', 3, 2, 0, 0, 1, 6],
    ['enabled-flipped', 0, 2, 0, 0, 0, 2],
    ['action-dropped', 3, 0, 0, 0, 1, 4],
  ]);
  expect(statesOf(block)[1]?.[6]).toEqual(['true instead of false gap']);
});

test('a policy type without any case has no blocks, nor have mutants that nobody made', () => {
  const items = [buildItem({ policyType: 'scope' })];

  const blocks = blocksOf({ cases: [buildCase()], coverage: buildCoverage(items), mutation: null });

  expect(blocks).toEqual([]);
});

function blockOf(subject: Block['subject'], source: Partial<Parameters<typeof blocksOf>[0]>): Block {
  const blocks = blocksOf({ cases: [buildCase()], coverage: buildCoverage([]), mutation: null, ...source });
  expect(blocks.map((block) => block.subject)).toEqual([subject]);
  return blocks[0] as Block;
}

/** Text and state of each part of each cell. */
function statesOf({ rows }: Block): readonly (readonly (readonly string[])[])[] {
  const told = (part: BlockPart) => `${part.text} ${part.state}`;
  return rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? cell.map(told) : [String(cell)])));
}
