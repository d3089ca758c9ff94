import { expect, test } from 'vitest';
import { durationsOf, durationsText, expectedDuration, parseDurations, withMeasured } from '#reports';
import { buildCase } from '../build-case.ts';

const uri = 'features/a.feature';

test('rows of an outline with one title share their mean', () => {
  const cases = [10, 30].map((durationMs, line) => buildCase({ title: 'a row', durationMs, origin: { uri, line } }));

  expect(durationsOf(cases)).toEqual({ [uri]: { 'a row': 20 } });
});

test('a scenario that nobody measured takes as long as the median of those that run', () => {
  const names = ['short', 'middle', 'long', 'new'].map((name) => ({ uri, name }));

  const duration = expectedDuration({ [uri]: { short: 1, middle: 5, long: 90, elsewhere: 1000 } }, names);

  expect(names.map(duration)).toEqual([1, 5, 90, 5]);
});

test('where nothing is known everything counts the same', () => {
  const duration = expectedDuration({}, [{ uri, name: 'a' }]);

  expect(duration({ uri, name: 'a' })).toBe(1);
});

test('a scenario may be called like a property that every object has', () => {
  const duration = expectedDuration({ [uri]: { constructor: 7 } }, [{ uri, name: 'constructor' }]);

  expect(duration({ uri, name: 'constructor' })).toBe(7);
  expect(duration({ uri: 'toString', name: 'valueOf' })).toBe(7);
});

test('what is measured again counts half old, half new, and what is not stays', () => {
  expect(withMeasured({ [uri]: { again: 10, other: 3 } }, { [uri]: { again: 20 }, 'b.feature': { fresh: 1 } })).toEqual(
    {
      [uri]: { again: 15, other: 3 },
      'b.feature': { fresh: 1 },
    },
  );
});

test('a file of durations is read as it was written', () => {
  const durations = { [uri]: { a: 1.25 } };

  expect(parseDurations(durationsText(durations))).toEqual(durations);
});

test.each([
  ['no JSON', '{'],
  ['another format', '{"format":"assay-durations/0","milliseconds":{}}'],
  ['a duration that is no number', '{"format":"assay-durations/1","milliseconds":{"a":{"b":"c"}}}'],
  ['a negative duration', '{"format":"assay-durations/1","milliseconds":{"a":{"b":-1}}}'],
])('%s is no file of durations', (_, text) => {
  expect(parseDurations(text)).toBeNull();
});
