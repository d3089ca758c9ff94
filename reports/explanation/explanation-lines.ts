import type { Explanation } from './explain-case.ts';

/** An explanation as lines of text. */
export function explanationLines(explanation: Explanation): readonly string[] {
  const { question, answer, expected, chain, nearestMisses, missWords } = explanation;
  return [
    `asked: ${question}`,
    `answered: ${answer}`,
    ...expected.map(({ words, met }) => `  ${met ? 'as expected' : 'NOT as expected'}: ${words}`),
    '',
    'why, + held, - did not:',
    ...chain.flatMap(({ subject, rules }) => [
      `  ${subject}`,
      ...rules.map(({ id, held, words }) => `    ${held ? '+' : '-'} ${id} ${words}`),
    ]),
    ...(chain.length === 0 ? ['  the target quoted no rule'] : []),
    '',
    ...missLines({ nearestMisses, missWords }),
  ];
}

/** The nearest misses as lines: what would have to be otherwise, and what the answer would be. */
export function missLines({
  nearestMisses,
  missWords,
}: Pick<Explanation, 'nearestMisses' | 'missWords'>): readonly string[] {
  if (nearestMisses.length === 0) return ['nearest miss: none of the small changes that were tried changes the answer'];
  return [
    `nearest miss, ${missWords}`,
    ...nearestMisses.map(({ changes, becomes }) => `  ${changes.join(', and ')}  ->  ${becomes}`),
  ];
}
