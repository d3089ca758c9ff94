import { expect, test } from 'vitest';
import { compare, decide, type Expectation, type Question, type World } from '#engine';
import { buildMember, buildProject, buildUser, WorldDraft } from '#fixtures';
import { type Case, explainCase, explanationLines, nearestMisses, type QuestionStep } from '#reports';
import { testResultOf } from '../../../reports/allure/test-result.ts';
import { buildCase } from '../build-case.ts';

const draft = new WorldDraft();
const project = buildProject(draft, 'payments');
const ana = buildUser(draft, 'Ana');
buildMember(draft, ana, { role: 'guest', of: project });
const push: Question = {
  kind: 'access',
  credential: { kind: 'session', userId: ana.id },
  action: { via: 'ability', permission: 'push_code' },
  resource: { kind: 'project', id: project.id },
};

test('a refusal is nearest to the least that would have allowed it', () => {
  const { one, step } = asked(draft.world, push, { at: 'allowed', is: 'equal', value: false });

  const misses = nearestMisses(one, step);

  expect(misses[0]).toMatchObject({ becomes: 'allowed' });
  expect(misses.flatMap(({ changes }) => changes)).toContain(
    `access level of membership of user \`${ana.name}\`, project \`acme/payments\` were developer instead of guest`,
  );
});

test('of the values that a column could have instead, one is told', () => {
  const { one, step } = asked(draft.world, push, { at: 'allowed', is: 'equal', value: false });

  const roles = nearestMisses(one, step).filter(({ changes }) =>
    changes.some((words) => words.startsWith('access level')),
  );

  expect(roles).toHaveLength(1);
});

test('a wrong answer is nearest to what would have been as expected', () => {
  const { one, step } = asked(draft.world, push, { at: 'allowed', is: 'equal', value: true });

  expect(step.mismatches).toHaveLength(1);
  expect(nearestMisses(one, step)[0]).toMatchObject({ becomes: 'allowed' });
});

test('where the engine that explains answers as expected, nothing has to change', () => {
  const { one, step } = asked(draft.world, push, { at: 'allowed', is: 'equal', value: false });
  const wrong = {
    ...step,
    mismatches: [{ expectation: { at: 'allowed', is: 'equal', value: false }, actual: true }],
  } as const;

  expect(nearestMisses({ ...one, steps: [wrong] }, wrong)).toEqual([]);
});

test('two changes are looked for where none alone is enough', () => {
  const blocked = new WorldDraft();
  const place = buildProject(blocked, 'payments');
  const zoe = buildUser(blocked, 'Zoe', { state: 'blocked' });
  buildMember(blocked, zoe, { role: 'guest', of: place });
  const { one, step } = asked(
    blocked.world,
    { ...push, credential: { kind: 'session', userId: zoe.id }, resource: { kind: 'project', id: place.id } },
    { at: 'allowed', is: 'equal', value: false },
  );

  const misses = nearestMisses(one, step, { budget: 4000, wanted: 1 });

  expect(misses.map(({ changes }) => changes.length)).toEqual([2]);
});

test('what did not happen is a miss too', () => {
  const member = draft.world.members[0];
  const { one, step } = asked(draft.world, push, { at: 'allowed', is: 'equal', value: false });
  const happened: Case = {
    ...one,
    steps: [{ kind: 'event', event: { kind: 'user_blocked', userId: member?.userId ?? 0 } }, step],
  };

  const read = { ...push, action: { via: 'ability', permission: 'read_project' } } as const;
  const reading = { ...step, question: read };

  expect(
    nearestMisses({ ...happened, steps: [...happened.steps.slice(0, 1), reading] }, reading)[0]?.changes[0],
  ).toMatch(/^this had not happened: user blocked/);
});

test('two things that had better not happened are missed together', () => {
  const { one, step } = asked(draft.world, push, { at: 'allowed', is: 'equal', value: false });
  const reading = { ...step, question: { ...push, action: { via: 'ability', permission: 'read_project' } } } as const;
  const removed = { kind: 'member_removed', memberId: draft.world.members[0]?.id ?? 0 } as const;
  const happened: Case = {
    ...one,
    steps: [
      { kind: 'event', event: { kind: 'user_blocked', userId: ana.id } },
      { kind: 'event', event: removed },
      reading,
    ],
  };

  const [first] = nearestMisses(happened, reading);

  expect(first?.changes.map((words) => words.startsWith('this had not happened'))).toEqual([true, true]);
  expect(first?.becomes).toBe('allowed');
});

test('the chain names each subject once, with the rules that were consulted about it', () => {
  const { one } = asked(draft.world, push, { at: 'allowed', is: 'equal', value: false });

  const [explanation] = explainCase(one);
  if (typeof explanation !== 'object') throw new TypeError('expected an explanation of the question');
  const subjects = explanation.chain.map(({ subject }) => subject);

  expect(new Set(subjects).size).toBe(subjects.length);
  expect(explanationLines(explanation).join('\n')).toMatch(/asked: is this allowed.*\nanswered: refused with 403/);
});

function asked(world: World, question: Question, expectation: Expectation): { one: Case; step: QuestionStep } {
  const verdict = decide(world, question);
  if (verdict.kind !== 'decided') throw new TypeError('expected a decision');
  const mismatch = compare(verdict.outcome, expectation);
  const step: QuestionStep = {
    kind: 'question',
    question,
    expectations: [expectation],
    verdict,
    mismatches: mismatch === null ? [] : [mismatch],
  };
  return { one: buildCase({ world, steps: [step] }), step };
}

test('in the Allure report a wrong answer says what it was nearest to', () => {
  const { one } = asked(draft.world, push, { at: 'allowed', is: 'equal', value: true });
  const failed: Case = { ...one, status: 'failed' };

  const texts = (isExplained: boolean) =>
    testResultOf(failed, { index: 0, start: 0, isExplained }).files.map(({ content }) => String(content));

  expect(texts(true).join('')).toContain('nearest miss, it would be as expected if');
  expect(texts(false).join('')).not.toContain('nearest miss');
});
