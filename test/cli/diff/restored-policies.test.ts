import { expect, test } from 'vitest';
import type { LanguageChange } from '../../../cli/diff/changed-languages.ts';
import type { PolicyEngine } from '../../../cli/diff/policy-languages.ts';
import { changedPolicies } from '../../../cli/diff/restored-policies.ts';

/** A language of which each line `name: text` is a policy. */
const engine: Pick<PolicyEngine, 'policiesIn'> = {
  policiesIn: async (sources) =>
    sources.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => {
        const [, name] = /^(\w+):/.exec(line) ?? [];
        return name === undefined ? [] : [{ name, rule: null, path, line: at + 1, text: line }];
      }),
    ),
};

test('a policy that reads otherwise is told by its line and by what it said before', async () => {
  const { file } = await changed('a: one\nb: two\n', '# a comment\na: one\nb: three\n');

  expect(file.changed).toEqual([
    {
      name: 'b',
      list: null,
      changes: [{ path: '', words: 'b: three, before b: two' }],
      place: { path: 'p.txt', line: 3 },
      rule: null,
    },
  ]);
});

test('each changed policy is put back alone', async () => {
  const { restored } = await changed('a: one\nb: two\nc: three\n', 'a: 1\nc: 3\nd: 4\n');

  expect(Object.fromEntries([...restored].map(([name, [source]]) => [name, source?.text.trim()]))).toEqual({
    a: 'a: one\nc: 3\nd: 4',
    b: 'a: 1\nc: 3\nd: 4\n\n\nb: two',
    c: 'a: 1\nc: three\nd: 4',
    d: 'a: 1\nc: 3',
  });
});

test('a policy that came or went says so', async () => {
  const { file } = await changed('a: one\n', 'b: two\n');

  expect(file.changed.map(({ name, changes }) => [name, changes[0]?.words])).toEqual([
    ['b', 'it is new'],
    ['a', 'it is gone'],
  ]);
});

test('other comments change no policy', async () => {
  const { file, restored } = await changed('# one\na: one\n', '# two\n\na: one\n');

  expect(file.changed).toEqual([]);
  expect(restored.size).toBe(0);
});

function changed(before: string, after: string) {
  const sources = (text: string): LanguageChange['before'] => [{ path: 'p.txt', text }];
  const language = { name: 'lines', extension: '.txt', engine: async () => engine as PolicyEngine };
  return changedPolicies(engine as PolicyEngine, { language, before: sources(before), after: sources(after) });
}
