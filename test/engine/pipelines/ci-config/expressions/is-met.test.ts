import { expect, test } from 'vitest';
import { isMet } from '../../../../../engine/pipelines/ci-config/expressions/is-met.ts';
import { parseExpression } from '../../../../../engine/pipelines/ci-config/expressions/parse-expression.ts';

const variables = { BRANCH: 'release-1', EMPTY: '', PATTERN: '/^release-/', PLAIN: '^release-' };

test.each([
  ['$BRANCH', true],
  ['$EMPTY', false],
  ['$ABSENT', false],
  ['$ABSENT == null', true],
  ['$EMPTY == null', false],
  ['$EMPTY == ""', true],
  ['$ABSENT == ""', false],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces belong to the condition
  ["${BRANCH} == 'release-1'", true],
  ['$BRANCH != "main"', true],
  ['$BRANCH =~ /^release-\\d$/', true],
  ['$BRANCH =~ /^RELEASE/i', true],
  ['$BRANCH =~ /^RELEASE/', false],
  ['$BRANCH !~ /^main$/', true],
  ['$ABSENT =~ /.*/', false],
  ['$ABSENT !~ /.*/', true],
  ['$BRANCH =~ $PATTERN', true],
  ['$BRANCH =~ $PLAIN', false],
  ['$BRANCH && $EMPTY', false],
  ['$EMPTY || $BRANCH', true],
  ['$BRANCH || $ABSENT && $EMPTY', true],
  ['($BRANCH || $ABSENT) && $EMPTY', false],
  ['$BRANCH == "a/b" || $BRANCH =~ /a\\/b|release/', true],
])('the condition %s is %s', (text, holds) => {
  const expression = parseExpression(text);

  expect(expression && isMet(expression, variables)).toBe(holds);
});

test.each(['', '$BRANCH ==', '== "main"', '($BRANCH', '$BRANCH "main"', '$BRANCH = "main"', '$BRANCH =~ /(/', 'main'])(
  'the text %j is no condition',
  (text) => {
    expect(parseExpression(text)).toBeNull();
  },
);
