import { describe, expect, test } from 'vitest';
import type { Evidence, Verdict } from '#engine';
import { causeOf } from '../../../reports/delta/cause-of.ts';

const outcome = { kind: 'call', accepted: true, status: 0, messages: [], body: {} } as const;
const evidence = (rule: Evidence['rule'], held: boolean, subject = 'policy `A`'): Evidence => ({
  ...{ rule, held, subject, because: '' },
});
const decided = (...all: readonly Evidence[]): Verdict => ({ kind: 'decided', outcome, evidence: all });

test('the first rule that flipped is the cause, whatever was looked at otherwise before it', () => {
  const base = decided(evidence('MRAP-010', true), evidence('MRAP-030', true), evidence('MRAP-050', true));
  const candidate = decided(evidence('MRAP-020', true), evidence('MRAP-030', false), evidence('MRAP-050', false));

  expect(causeOf(base, candidate)).toMatchObject({
    rule: 'MRAP-030',
    words: 'MRAP-030 held before, no longer holds for policy `A`',
  });
});

test('the same rule for another subject is another matter', () => {
  const base = decided(evidence('MRAP-030', true, 'rule 1'), evidence('MRAP-050', false, 'rule 2'));
  const candidate = decided(evidence('MRAP-030', true, 'rule 1'), evidence('MRAP-050', true, 'rule 2'));

  expect(causeOf(base, candidate).words).toBe('MRAP-050 did not hold before, holds now for rule 2');
});

test('without a flip the first rule that only one version looks at is the cause', () => {
  const base = decided(evidence('MRAP-010', true));

  expect(causeOf(base, decided(evidence('MRAP-010', true), evidence('MRAP-030', true))).rule).toBe('MRAP-030');
  expect(causeOf(base, decided()).words).toContain('MRAP-010 held before, is no longer looked at');
});

test('without either the rule that rests on other facts is the cause', () => {
  const base = decided({ ...evidence('MRAP-121', false), because: '1 approver' });
  const candidate = decided({ ...evidence('MRAP-121', false), because: '2 approvers' });

  expect(causeOf(base, candidate).words).toContain('MRAP-121 rests on other facts: 2 approvers, before 1 approver');
});

test('the same evidence names no rule', () => {
  expect(causeOf(decided(evidence('MRAP-010', true)), decided(evidence('MRAP-010', true)))).toMatchObject({
    ...{ rule: null, confidence: null },
  });
});

test('an engine that broke says how', () => {
  const candidate: Verdict = { kind: 'failed', error: 'no such table' };

  expect(causeOf(decided(), candidate)).toMatchObject({ rule: null, words: expect.stringContaining('no such table') });
});

describe('what is known beside the evidence', () => {
  const because = (one: Evidence, facts: string): Evidence => ({ ...one, because: facts });
  const comment = (facts: string) => because(evidence('MRAP-151', false, 'bot comment'), facts);
  const approvals = { part: 'approvalsRequired', names: [], keys: [], inFile: false };

  test('a rule that only reports what others decided is no cause', () => {
    const [base, candidate] = [decided(comment('2 approvals')), decided(comment('1 approvals'))];

    expect(causeOf(base, candidate, approvals)).toMatchObject({ rule: null, words: expect.stringMatching(/^no rule/) });
    expect(causeOf(base, candidate, { ...approvals, part: 'botComment' }).rule).toBe('MRAP-151');
  });

  test('on other facts, the rule about what changed goes before the first one', () => {
    const first = evidence('MRAP-121', false, 'merge request');
    const base = decided(because(first, '1'), because(evidence('MRAP-119', false), '1'));
    const candidate = decided(because(first, '2'), because(evidence('MRAP-119', false), '2'));

    expect(causeOf(base, candidate, approvals).rule).toBe('MRAP-121');
    expect(causeOf(base, candidate, { ...approvals, names: ['A'] }).rule).toBe('MRAP-119');
  });

  test('where a policy field changed, a sure rule that speaks of it is the cause', () => {
    const [allowed, severity] = [evidence('MRAP-064', true), evidence('MRAP-070', true)];
    const base = decided(allowed, severity, evidence('MRAP-100', true));
    const candidate = decided(allowed, severity, evidence('MRAP-100', false));
    const clues = { part: 'violations', names: ['A'], keys: ['vulnerabilities_allowed'], inFile: true };

    expect(causeOf(base, candidate, clues).words).toBe('MRAP-064 is about the field that changed for policy `A`');
    expect(causeOf(base, candidate, { ...clues, keys: [] }).rule).toBe('MRAP-100');
    expect(causeOf(base, candidate, { ...clues, names: ['B'] }).rule).toBe('MRAP-100');
    expect(causeOf(base, candidate, { ...clues, keys: ['severity_levels'] }).rule).toBe('MRAP-100');
  });

  test('where a policy file changed, a doubtful rule is the cause only if no sure one comes out otherwise', () => {
    const clues = { part: 'jobs', names: ['A'], keys: [], inFile: true };
    const [doubtful, sure] = [evidence('SEP-020', false), evidence('SEP-001', true)];
    const onOtherFacts = decided(because(sure, 'other facts'), doubtful);

    expect(causeOf(decided(), decided(doubtful, sure), clues).rule).toBe('SEP-001');
    expect(causeOf(decided(), decided(doubtful, sure), { ...clues, inFile: false }).rule).toBe('SEP-020');
    expect(causeOf(decided(sure), onOtherFacts, clues).rule).toBe('SEP-020');
  });
});
