import { describe, expect, test } from 'vitest';
import { type RuleId, rules } from '#catalogue';
import { type Case, coverageOf } from '#reports';
import { buildAnswer, buildAnswered } from './answers.ts';

const all: ReadonlySet<RuleId> = new Set(rules.map(({ id }) => id));
const rule = 'AUTHZ-PAT-005';
const other = 'AUTHZ-PAT-006';

function coveredBy(id: string, ...cases: readonly Case[]): readonly string[] | undefined {
  return coverageOf(cases, all).items.find((item) => item.id === id)?.coveredBy;
}

describe('what covers at all', () => {
  const answer = buildAnswer({ [rule]: true }, true);

  test('a checked answer of a passed case covers', () => {
    expect(coveredBy(`polarity:${rule}:held`, buildAnswered(1, answer))).toEqual(['case 1']);
  });

  test('a case that did not pass covers nothing', () => {
    expect(coveredBy(`polarity:${rule}:held`, { ...buildAnswered(1, answer), status: 'failed' })).toEqual([]);
  });

  test('an answer that nobody compared with anything covers nothing', () => {
    expect(coveredBy(`polarity:${rule}:held`, buildAnswered(1, { ...answer, expectations: [] }))).toEqual([]);
  });

  test('an answer that the target could not give covers nothing', () => {
    const unsupported = { ...answer, verdict: { kind: 'unsupported', reason: 'no tokens' } } as const;

    expect(coveredBy(`polarity:${rule}:held`, buildAnswered(1, unsupported))).toEqual([]);
  });

  test('the cases are named in their order, each once', () => {
    const cases = [2, 1].map((line) => buildAnswered(line, answer, answer));

    expect(coveredBy(`polarity:${rule}:held`, ...cases)).toEqual(['case 2', 'case 1']);
  });
});

test('a rule needs the claim of a tag and evidence', () => {
  const claimed = { ...buildAnswered(1, buildAnswer({ [rule]: true }, true)), rules: [rule, other] } as const;

  expect(coveredBy(`rule:${rule}`, claimed)).toEqual(['case 1']);
  expect(coveredBy(`rule:${other}`, claimed)).toEqual([]);
  expect(coveredBy(`rule:${rule}`, { ...claimed, rules: [] })).toEqual([]);
});

test('polarities are told apart, and one answer may show both', () => {
  const mixed = buildAnswered(1, buildAnswer({ [rule]: 'both', [other]: false }, true));

  expect(coveredBy(`polarity:${rule}:held`, mixed)).toEqual(['case 1']);
  expect(coveredBy(`polarity:${rule}:not-held`, mixed)).toEqual(['case 1']);
  expect(coveredBy(`polarity:${other}:held`, mixed)).toEqual([]);
});

describe('corners', () => {
  test('a rule that holds beside a refusal covers that corner alone', () => {
    const refusal = buildAnswered(1, buildAnswer({ [rule]: true }, false));

    expect(coveredBy(`corner:${rule}:refuses`, refusal)).toEqual(['case 1']);
    expect(coveredBy(`corner:${rule}:allows`, refusal)).toEqual([]);
  });

  test('a rule that does not hold covers neither leaning', () => {
    const refusal = buildAnswered(1, buildAnswer({ [rule]: false }, false));

    expect(coveredBy(`corner:${rule}:refuses`, refusal)).toEqual([]);
  });

  test('a miss by one condition needs a neighbour in which all else agrees', () => {
    const holding = buildAnswered(1, buildAnswer({ [rule]: true, [other]: true }, false));
    const missing = buildAnswered(2, buildAnswer({ [rule]: false, [other]: true }, false));
    const farther = buildAnswered(3, buildAnswer({ [rule]: false, [other]: false }, false));

    expect(coveredBy(`corner:${rule}:misses`, holding, missing)).toEqual(['case 1', 'case 2']);
    expect(coveredBy(`corner:${rule}:misses`, holding, farther)).toEqual([]);
  });

  test('holding for one subject fewer is no miss', () => {
    const both = buildAnswered(1, buildAnswer({ [rule]: 'both' }, true));
    const held = buildAnswered(2, buildAnswer({ [rule]: true }, false));

    expect(coveredBy(`corner:${rule}:misses`, both, held)).toEqual([]);
  });

  const decided = [
    buildAnswered(1, buildAnswer({ [rule]: true, [other]: false }, true)),
    buildAnswered(2, buildAnswer({ [rule]: false, [other]: false }, false)),
  ];
  const against = buildAnswered(3, buildAnswer({ [rule]: true, [other]: true }, false));

  test('a rule is overridden where it holds and the answer leans the other way', () => {
    expect(coveredBy(`corner:${rule}:overridden`, ...decided, against)).toEqual(['case 1', 'case 3']);
  });

  test('a rule that never decided anything cannot be overridden', () => {
    expect(coveredBy(`corner:${rule}:overridden`, decided[0] ?? against, against)).toEqual([]);
  });
});

describe('conditions', () => {
  const refused = buildAnswered(1, buildAnswer({ [rule]: true, [other]: false }, false));

  test('a rule decides where its change alone changes the decision', () => {
    const allowed = buildAnswered(2, buildAnswer({ [rule]: false, [other]: false }, true));

    expect(coveredBy(`condition:${rule}`, refused, allowed)).toEqual(['case 1', 'case 2']);
    expect(coveredBy(`condition:${other}`, refused, allowed)).toEqual([]);
  });

  test('what only one of the answers consulted was cut short in the other', () => {
    const allowed = buildAnswered(2, buildAnswer({ [rule]: false, 'AUTHZ-PAT-009': false }, true));

    expect(coveredBy(`condition:${rule}`, refused, allowed)).toEqual(['case 1', 'case 2']);
  });

  test('answers that decide the same show no condition', () => {
    const same = buildAnswered(2, buildAnswer({ [rule]: false, [other]: false }, false));

    expect(coveredBy(`condition:${rule}`, refused, same)).toEqual([]);
  });

  test('answers to different kinds of question are never compared', () => {
    const push = { question: { kind: 'push' } as never };
    const allowed = buildAnswered(2, buildAnswer({ [rule]: false, [other]: false }, true, push));

    expect(coveredBy(`condition:${rule}`, refused, allowed)).toEqual([]);
  });

  test('what sums up other rules may change along with the one that decides', () => {
    const conclusion = 'AUTHZ-ROLE-001';
    const without = buildAnswered(1, buildAnswer({ [rule]: true, [conclusion]: false }, false));
    const allowed = buildAnswered(2, buildAnswer({ [rule]: false, [conclusion]: true }, true));

    expect(coveredBy(`condition:${rule}`, without, allowed)).toEqual(['case 1', 'case 2']);
    expect(coveredBy(`condition:${conclusion}`, without, allowed)).toEqual([]);
  });

  test('what sums up other rules does not change along with one in an answer about something else', () => {
    const conclusion = 'AUTHZ-ROLE-001';
    const elsewhere = { question: { kind: 'access', credential: { kind: 'session' } } as never };
    const without = buildAnswered(1, buildAnswer({ [rule]: true, [conclusion]: false }, false));
    const allowed = buildAnswered(2, buildAnswer({ [rule]: false, [conclusion]: true }, true, elsewhere));

    expect(coveredBy(`condition:${rule}`, without, allowed)).toEqual([]);
  });

  test('two rules about one fact are one condition, and both are shown', () => {
    const [held, opposite] = ['AUTHZ-PAT-100', 'AUTHZ-PAT-121'] as const;
    const allowed = buildAnswered(1, buildAnswer({ [held]: true, [opposite]: false }, true));
    const without = buildAnswered(2, buildAnswer({ [held]: false, [opposite]: true }, false));

    expect(coveredBy(`condition:${held}`, allowed, without)).toEqual(['case 1', 'case 2']);
    expect(coveredBy(`condition:${opposite}`, allowed, without)).toEqual(['case 1', 'case 2']);
  });

  test('two answers of one case may show it', () => {
    const one = buildAnswered(1, buildAnswer({ [rule]: true }, false), buildAnswer({ [rule]: false }, true));

    expect(coveredBy(`condition:${rule}`, one)).toEqual(['case 1']);
  });
});

describe('what is out of reach', () => {
  const itemOf = (id: string, implemented = all, ...cases: readonly Case[]) =>
    coverageOf(cases, implemented).items.find((item) => item.id === id);

  test('a rule that the target never quotes is listed with the reason, and stays out of the shares', () => {
    const known = new Set([...all].filter((id) => id !== rule));

    expect(itemOf(`condition:${rule}`, known)?.outOfReach).toBe('the target never quotes this rule');
    expect(coverageOf([], known).shares.authorization.condition.total).toBe(
      coverageOf([], all).shares.authorization.condition.total - 1,
    );
  });

  test('a rule that was seen all the same is within reach', () => {
    const seen = buildAnswered(1, buildAnswer({ [rule]: true }, true));

    expect(itemOf(`polarity:${rule}:held`, new Set(), seen)?.outOfReach).toBeNull();
    expect(itemOf(`polarity:${rule}:not-held`, new Set(), seen)?.outOfReach).not.toBeNull();
  });

  test('rules of pipelines neither allow nor refuse, and can decide all the same', () => {
    expect(itemOf('corner:PEP-004:allows')?.outOfReach).toContain('neither allow nor refuse');
    expect(itemOf('condition:PEP-004')?.outOfReach).toBeNull();
  });
});

test('ids are unique, and shares count what is within reach', () => {
  const { items, shares } = coverageOf([], all);

  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(shares.approval.rule).toEqual({ covered: 0, total: rules.filter(({ id }) => id.startsWith('MRAP-')).length });
});
