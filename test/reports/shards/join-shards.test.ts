import { expect, test } from 'vitest';
import { joinShards, type Shard, type ShardPart, summarize } from '#reports';
import { buildCase, buildFacts } from '../build-case.ts';
import { buildShard } from '../build-shard.ts';

const shard = buildShard();

test('shards of one run make its cases, in their order, and its facts', () => {
  const joined = joinShards([part(2, [2], { startedAt: '2026-01-15T09:29:00.000Z' }), part(1, [3, 1])]);

  expect(joined).toMatchObject({
    kind: 'joined',
    warnings: [],
    run: {
      strength: 2,
      loads: [24, 12],
      facts: { seed: 42, startedAt: '2026-01-15T09:29:00.000Z', replayCommand: shard.wholeCommand, interrupted: false },
    },
  });
  expect(joined.kind === 'joined' && joined.run.cases.map(({ origin }) => origin.line)).toEqual([1, 2, 3]);
  expect(joined.kind === 'joined' && joined.run.facts.shard).toBeUndefined();
});

test('a run that chose some of its scenarios is still told to be a part once its shards are joined', () => {
  const selection = { total: 9, by: ['tagged @scope'] };

  const joined = joinShards([part(1, [1, 3], { selection }), part(2, [2], { selection })]);

  expect(joined.kind === 'joined' && joined.run.facts.selection).toEqual(selection);
});

test.each([
  ['a shard that is missing', [part(1, [1, 2])], 'shard 2 of 2 missing'],
  ['a shard that is there twice', [part(1, [1, 3]), part(2, [2]), part(2, [2])], 'shard 2 is there 2 times'],
  ['another seed', [part(1, [1, 3]), part(2, [2], { seed: 7 })], 'another seed: `7`'],
  ['another version', [part(1, [1, 3]), part(2, [2], { assayVersion: '9' })], 'another Assay: `9`'],
  ['another target', [part(1, [1, 3]), part(2, [2], { target: 'cedar' })], 'another target: `cedar`'],
  ['another commit', [part(1, [1, 3]), part(2, [2], {}, { commit: 'b' })], 'another commit: `b`'],
  ['another number of shards', [part(1, [1, 3]), part(2, [2], {}, { total: 3 })], 'another number of shards: `3`'],
  ['other scenarios', [part(1, [1, 3]), part(2, [2], {}, { plan: 'x' })], 'other scenarios'],
  ['another division', [part(1, [1, 3]), part(2, [2], {}, { division: 'x' })], 'divided in another way'],
  ['a scenario in two shards', [part(1, [1, 3]), part(2, [3])], ':3` ran in 2 shards'],
  ['a scenario in none', [part(1, [1]), part(2, [2])], '2 of 3 scenarios have a case'],
])('%s is refused in its own words', (_, parts, words) => {
  const joined = joinShards(parts);

  expect(joined.kind === 'refused' && joined.problems.join('\n')).toContain(words);
});

test('a whole run is no shard', () => {
  const whole = { name: 'whole', summary: summarize([], buildFacts()), cases: [] };

  expect(joinShards([whole])).toMatchObject({ kind: 'refused', problems: ['`whole`: a whole run, no shard of one'] });
});

test('what may be harmless is a warning', () => {
  const postgres = { provider: 'container', version: '17' };

  const joined = joinShards([part(1, [1, 3]), part(2, [2], { postgres }, { commit: null, strength: 3 })]);

  expect(joined).toMatchObject({
    run: { strength: 3 },
    warnings: [
      expect.stringContaining('its commit is unknown'),
      expect.stringContaining('different databases'),
      expect.stringContaining('another strength'),
    ],
  });
});

test('a shard that was stopped makes the whole run one that was stopped', () => {
  const joined = joinShards([part(1, [1]), part(2, [2], { interrupted: true })]);

  expect(joined).toMatchObject({ run: { facts: { interrupted: true } }, warnings: ['`shard-2`: was interrupted'] });
});

test('a shard with nothing to do belongs to the run like any other', () => {
  const none = { postgres: { provider: 'none', version: 'none' } };

  const joined = joinShards([part(1, [], none), part(2, [1, 2, 3])]);

  expect(joined).toMatchObject({ warnings: [], run: { facts: { postgres: { provider: 'embedded' } } } });
});

function part(
  index: number,
  lines: readonly number[],
  facts: Parameters<typeof buildFacts>[0] = {},
  overrides: Partial<Shard> = {},
): ShardPart {
  const cases = lines.map((line) => buildCase({ origin: { line } }));
  const told = buildFacts({ ...facts, shard: { ...shard, index, ...overrides } });
  return { name: `shard-${index}`, summary: summarize(cases, told), cases };
}
