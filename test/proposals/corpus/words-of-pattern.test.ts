import { expect, test } from 'vitest';
import { wordsOfPattern } from '../../../proposals/corpus/words-of-pattern.ts';

test.each([
  ['a plain list', 'critical|high|info', ['critical', 'high', 'info']],
  ['a list in brackets', '(?:minimal access|guest)', ['minimal access', 'guest']],
  ['a list that may go on has its first words', '(?:high|low)(?:(?:, | and )(?:high|low))*', ['high', 'low']],
  [
    'endings are spelled out',
    '(?:approval|scope) polic(?:y|ies)',
    ['approval policy', 'approval policies', 'scope policy', 'scope policies'],
  ],
  ['an alternative with a class of characters is left out', '(?:[a-z]+_[a-z]+|sast|dast)', ['sast', 'dast']],
  ['an optional ending is left out', '(?:day|week)(?:s)?|years?', ['day', 'week', 'year']],
  ['a class of characters is no list', '\\d{4}-\\d{2}', []],
  ['any name is no list', '[A-Z][a-z]+', []],
])('%s', (_, pattern, words) => {
  expect(wordsOfPattern(pattern)).toEqual(words);
});
