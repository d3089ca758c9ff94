import { describe, expect, test } from 'vitest';
import { policyFields } from '#catalogue';
import { documentOf } from '#engine';
import type { ScenarioStep } from '../../../proposals/corpus/scenario.ts';
import { limitFiles } from '../../../proposals/files/limit-files.ts';

const names = ['min', 'max', 'minItems', 'maxItems'] as const;
const limits = policyFields()
  .filter(({ profile }) => profile === undefined || profile === 'newest')
  .filter(({ path }) => !path.startsWith('policy_scope'))
  .flatMap(({ path, limits: { ...of } = {} }) =>
    // Nothing is smaller than empty, and longer lists are told as a number.
    names.flatMap((name) => {
      const size = of[name];
      const isTold = size === undefined || (name.endsWith('Items') && (size === 0 || size > 12));
      return isTold ? [] : [{ path, name }];
    }),
  )
  .filter(({ path, name }) => limitFiles({ subject: path, part: name }, 'newest').length > 0);

function errorsOf({ argument }: ScenarioStep): readonly string[] {
  const { problems } = documentOf(argument?.kind === 'text' ? argument.text : '', 'newest').document;
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

test('most limits of the newest format have files', () => {
  expect(limits.length).toBeGreaterThan(30);
});

describe.each(limits)('$path at $name', ({ path, name }) => {
  test('a file is valid with a value there, and has an error with one beyond', () => {
    const pairs = limitFiles({ subject: path, part: name }, 'newest');

    expect(pairs.map(({ step, otherSide }) => [errorsOf(step).length, errorsOf(otherSide).length > 0])).toContainEqual([
      0,
      true,
    ]);
  });
});

test('the other side of a limit is asked for by its part', () => {
  const [inside] = limitFiles({ subject: 'approval_policy[].rules', part: 'maxItems' }, 'newest');
  const [beyond] = limitFiles({ subject: 'approval_policy[].rules', part: 'maxItems + 1' }, 'newest');

  expect(beyond?.step).toEqual(inside?.otherSide);
  expect(beyond?.otherSide).toEqual(inside?.step);
});

test('a long text and a long list are told as a number', () => {
  const [text] = limitFiles({ subject: 'approval_policy[].description', part: 'maxLength + 1' }, 'newest');
  const [list] = limitFiles({ subject: 'approval_policy[].rules[].licenses.denied', part: 'maxItems' }, 'newest');

  expect(text?.step.text).toBe('this policy file is checked, with 1000001 letters in the place of "LETTERS":');
  expect(list?.step.text).toBe('this policy file is checked, with 1000 lines numbered at "NUMBER":');
});
