import { expect, test } from 'vitest';
import { corpusOf, lent, native, ownLibrary } from '../native.ts';

const { couldMatter, failed, holds, lookupsOf, runText } = native.runText;

const feature = (steps: string) => `
@approval
Feature: A sample
  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Four eyes" about any merge request
    And Ana has a merge request in "payments"
  @MRAP-090
  Example: one
${steps}
`;

async function run(steps: string) {
  const [scenario] = await corpusOf(feature(steps));
  const library = await ownLibrary();
  return lent(() => runText(library, scenario?.steps ?? []));
}

test('a scenario runs without cucumber, background included, and its Then steps hold', async () => {
  const ended = await run('    When the merge request is evaluated\n    Then the merge request needs 1 approval');

  expect(ended?.thens.map(holds)).toEqual([true]);
  expect(ended?.recorded.map(({ kind }) => kind)).toEqual(['question']);
});

test('a Then step that does not hold is told apart from one that makes no sense', async () => {
  const ended = await run(
    '    Then the merge request needs 2 approvals\n    And the eligible approvers of "Four eyes" are "Nobody"',
  );

  expect(ended?.thens.map(holds)).toEqual([false, false]);
  expect(ended?.thens.map(failed)).toEqual([true, false]);
});

test('a Given step that refuses ends the run', async () => {
  expect(await run('    Given the policy "Two leads" only warns\n    Then the merge request is approved')).toBeNull();
});

test('further Then steps ask about what the scenario has come to', async () => {
  const ended = await run('    When the merge request is evaluated\n    Then the merge request needs 1 approval');
  const more = { kind: 'then', text: 'the merge request is not approved', argument: null } as const;

  const tried = await lent(async () => ended?.tryThen(more));

  expect(tried?.asked.map(({ mismatches }) => mismatches)).toEqual([[]]);
});

test('a step without the text that belongs below it ends the run', async () => {
  const [scenario] = await corpusOf(
    feature('    When the merge request is evaluated\n    Then the merge request is approved'),
  );
  const bare = { kind: 'when', text: 'this policy file is checked:', argument: null } as const;
  const library = await ownLibrary();

  expect(await lent(() => runText(library, [...(scenario?.steps ?? []), bare]))).toBeNull();
});

test('a table below a step that wants a text ends the run', async () => {
  const [scenario] = await corpusOf(
    feature('    When the merge request is evaluated\n    Then the merge request is approved'),
  );
  const argument = { kind: 'table', rows: [['approval_policy: []']] } as const;
  const governed = { kind: 'given', text: '"payments" is governed by the policy file:', argument } as const;
  const library = await ownLibrary();
  const [project, ...others] = scenario?.steps ?? [];

  expect(project?.text).toBe('a project "payments"');
  expect(await lent(() => runText(library, [project ?? governed, governed, ...others.slice(1)]))).toBeNull();
});

test('a step tells in which tables it looks for the names that it says', async () => {
  const text = 'the bot of "One" has the custom role "Other"';
  const library = await ownLibrary();

  const unknown = await lent(() => lookupsOf(library, { kind: 'given', text, argument: null }));

  expect([...unknown].map(([table, names]) => [table, ...names]).toSorted()).toEqual([
    ['accessTokens', 'One'],
    ['memberRoles', 'Other'],
  ]);
});

test('a step could matter where it would change the world, were its names known', async () => {
  const [scenario] = await corpusOf(feature('    Given Mia is a maintainer of "payments"\n    Then it is allowed'));
  const given = (scenario?.steps ?? []).filter(({ kind }) => kind === 'given');
  const library = await ownLibrary();
  const matters = (text: string) => lent(() => couldMatter(library, given, { kind: 'given', text, argument: null }));

  expect(await matters('Ben is a developer of "payments"')).toBe(true);
  expect(await matters('no scan has reported "SQL injection" of late')).toBe(false);
});
