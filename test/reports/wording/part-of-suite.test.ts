import { expect, test } from 'vitest';
import { partOfSuite } from '../../../reports/wording/part-of-suite.ts';
import { buildFacts } from '../build-case.ts';
import { buildShard } from '../build-shard.ts';

test('a run of all scenarios has nothing to say', () => {
  expect(partOfSuite(buildFacts(), 9)).toBeNull();
});

test('what chose among the scenarios is told, with how many there are', () => {
  const selection = { total: 1759, by: ['tagged @scope', 'at most 2 for each documented rule'] };

  expect(partOfSuite(buildFacts({ selection }), 856)).toBe(
    'Only part of the suite ran: 856 of 1759 scenarios, tagged @scope, at most 2 for each documented rule. What only the rest tests counts as not tested.',
  );
});

test('a shard is a part of what was chosen', () => {
  const facts = buildFacts({ shard: buildShard({ index: 2, total: 4, scenarios: 40 }) });

  expect(partOfSuite(facts, 10)).toContain('10 of 40 scenarios, shard 2 of 4.');
  expect(partOfSuite({ ...facts, selection: { total: 90, by: ['tagged @scope'] } }, 10)).toContain(
    '10 of 90 scenarios, tagged @scope, shard 2 of 4.',
  );
});

test('all scenarios of some features are counted alone', () => {
  const selection = { total: 1, by: ['in features/scope/linking.feature'] };

  expect(partOfSuite(buildFacts({ selection }), 1)).toContain('ran: 1 scenario, in features/scope/linking.feature.');
});
