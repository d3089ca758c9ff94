import { expect, test } from 'vitest';
import type { AccessOutcome, Verdict } from '#engine';
import { askBoth, type ChangedDecision, compareAnswers, deltaLines, deltaOf, groupDisagreements } from '#reports';
import { noopTarget, type Target } from '#targets';

const access = (allowed: boolean): AccessOutcome => ({
  ...{ kind: 'access', allowed, status: allowed ? 200 : 403, accessLevel: 30, customAbilities: [], reasons: [] },
});
const decided = (allowed: boolean, rule: 'AUTHZ-ROLE-001' | 'AUTHZ-PAT-001' = 'AUTHZ-ROLE-001'): Verdict => ({
  kind: 'decided',
  outcome: access(allowed),
  evidence: [{ rule, held: allowed, subject: 'Ana', because: '' }],
});
const broken: Verdict = { kind: 'failed', error: 'out of order' };

const asked = {
  origin: { kind: 'case', id: 'features/a.feature:1', title: 'a', uri: 'features/a.feature', line: 1, text: [] },
  policyTypes: ['authorization'],
  world: {},
  events: [],
  question: {
    kind: 'access',
    credential: { kind: 'session', userId: 1 },
    action: { via: 'git', operation: 'push' },
    resource: { kind: 'project', id: 1 },
  },
} as const satisfies Omit<ChangedDecision, 'base' | 'candidate'>;
const changed = (base: Verdict, candidate: Verdict, id: string = asked.origin.id): ChangedDecision => ({
  ...{ ...asked, origin: { ...asked.origin, id } },
  ...{ base, candidate },
});

function deltaFrom(disagreements: readonly ChangedDecision[]) {
  const groups = groupDisagreements(disagreements).map((group) => ({
    ...{ group, example: group.members[0].disagreement, scenario: 'Feature: a\n' },
  }));
  const facts = { base: 'main', candidate: 'the work tree', seed: 7, decisions: { cases: 10, generated: 20 } };
  return deltaOf(facts, groups);
}

test('answers that decide the same are no disagreement, whatever the evidence', () => {
  expect(compareAnswers(asked, decided(true), decided(true, 'AUTHZ-PAT-001'))).toBeNull();
  expect(compareAnswers(asked, broken, { ...broken, error: 'otherwise' })).toBeNull();
  expect(compareAnswers(asked, decided(true), decided(false))).not.toBeNull();
  expect(compareAnswers(asked, decided(true), broken)).not.toBeNull();
});

test('disagreements are grouped by cause and movement, the gravest group first', () => {
  const { groups, decisions } = deltaFrom([
    changed(decided(true), decided(false), 'narrower'),
    changed(decided(false), decided(true), 'wider 1'),
    changed(decided(false), decided(true), 'wider 2'),
    changed(decided(false, 'AUTHZ-PAT-001'), decided(true, 'AUTHZ-PAT-001'), 'token'),
    changed(decided(true), broken, 'broken'),
  ]);

  expect(groups.map(({ movement, caseIds }) => [movement, caseIds])).toEqual([
    ['broken', ['broken']],
    ['wider', ['wider 1', 'wider 2']],
    ['wider', ['token']],
    ['narrower', ['narrower']],
  ]);
  expect(decisions).toEqual({ cases: 10, generated: 20, changedInCases: 5, changedInGenerated: 0 });
});

test('the id of a group follows from its change alone', () => {
  const one = deltaFrom([changed(decided(false), decided(true), 'one')]).groups[0];
  const other = deltaFrom([changed(decided(false), decided(true), 'other')]).groups[0];

  expect(one?.id).toBe('authorization/access/AUTHZ-ROLE-001/allowed/wider');
  expect(other?.id).toBe(one?.id);
});

test('the terminal says who gains what, why, and how much', () => {
  const world = { users: [{ id: 1, name: 'Ana' }], projects: [{ id: 1, path: 'shop' }] } as never;
  const lines = deltaLines(deltaFrom([{ ...changed(decided(false), decided(true)), world }]), {
    ...{ width: 120, color: false, scenarios: 1 },
  });

  expect(lines[0]).toBe('WIDER    Ana, a developer, may now push to "shop"');
  expect(lines.join('\n')).toContain('cause: AUTHZ-ROLE-001 did not hold before, holds now for Ana');
  expect(lines.at(-1)).toBe(
    'the work tree against main: 30 decisions compared (10 of cases, 20 of generated worlds); 1 differ, 1 decision of cases among them, in 1 group',
  );
});

test('people are called by their first name, unless another one has it too', () => {
  const wordsIn = (...names: readonly string[]) => {
    const users = names.map((name, at) => ({ id: at + 1, name }));
    const world = { users, projects: [{ id: 1, path: 'shop' }] } as never;
    return deltaFrom([{ ...changed(decided(false), decided(true)), world }]).groups[0]?.words;
  };

  expect(wordsIn('Ana Monahan', 'Mia Kuhn')).toMatch(/^Ana, a developer, /);
  expect(wordsIn('Ana Monahan', 'Ana Kuhn')).toMatch(/^Ana Monahan, a developer, /);
});

test('a question that neither version answers is no decision, and a crash on the world is no answer', async () => {
  const crashing: Target = { ...noopTarget, open: () => Promise.reject(new Error('no room')) };
  const answering: Target = {
    ...noopTarget,
    open: async () => ({ happen: async () => {}, ask: async () => decided(true), close: async () => {} }),
  };
  const inquiry = { ...asked, steps: [{ kind: 'question' as const, question: asked.question }] };

  expect(await askBoth({ base: noopTarget, candidate: noopTarget }, inquiry)).toEqual({
    ...{ decisions: 0, disagreements: [] },
  });
  expect(await askBoth({ base: answering, candidate: crashing }, inquiry)).toMatchObject({
    decisions: 1,
    disagreements: [{ candidate: { kind: 'failed', error: 'no room' } }],
  });
});
