import { describe, expect, test } from 'vitest';
import type { MergeRequestOutcome, Verdict } from '#engine';
import { askBoth, type ChangedDecision, groupDisagreements, revertedTexts } from '#reports';
import { noopTarget, type Target } from '#targets';
import { buildCase, buildDecided, buildQuestion } from '../build-case.ts';

const before = `# ours
approval_policy:
  - name: Findings
    rules:
      - type: scan_finding
        scanners: [sast, dast]
        severity_levels: [critical, high]
    actions:
      - type: require_approval
        approvals_required: 2
`;
const narrowed = before.replace('[sast, dast]', '[sast]').replace('[critical, high]', '[critical]');
const [scanners, severities] = ['Findings: rules[0].scanners', 'Findings: rules[0].severity_levels'] as const;
const fileWith = (after: string) => ({ path: 'policy.yml', before, after });

describe('a changed file with one field as it was', () => {
  test('is the text of the base but for the other fields', () => {
    const texts = revertedTexts(fileWith(narrowed));

    expect([...texts.keys()]).toEqual([scanners, severities]);
    expect(texts.get(scanners)).toBe(before.replace('[critical, high]', '[critical]'));
    expect(texts.get(severities)).toBe(before.replace('[sast, dast]', '[sast]'));
  });

  test('has a field back that went, and not one that came', () => {
    const other = before
      .replace('        scanners: [sast, dast]\n', '')
      .replace('    rules', '    enabled: false\n    rules');

    expect(revertedTexts(fileWith(other)).get(scanners)).toContain('scanners:');
    expect(revertedTexts(fileWith(other)).get('Findings: enabled')).not.toContain('enabled');
  });

  test.each([
    ['one field alone', before.replace('[critical, high]', '[critical]')],
    ['a policy that is gone', 'approval_policy: []\n'],
    ['what is no YAML', `${narrowed}\n: {`],
    [
      'more fields than are worth it',
      before.replace(/name: Findings\n(.|\n)*/, 'name: Findings\n    a: 1\n    b: 1\n    c: 1\n    d: 1\n'),
    ],
  ])('is not made of %s', (_, after) => {
    expect([...revertedTexts(fileWith(after))]).toEqual([]);
  });
});

const needs = (approvalsRequired: number): Verdict => {
  const decided = buildDecided();
  if (decided.kind !== 'decided') return decided;
  return { ...decided, outcome: { ...decided.outcome, approvalsRequired } as MergeRequestOutcome };
};
const answering = (...answers: readonly Verdict[]): Target => {
  const left = [...answers];
  const ask = async () => left.shift() ?? needs(0);
  return { ...noopTarget, open: async () => ({ happen: async () => {}, ask, close: async () => {} }) };
};

test('each changed answer names the fields that make the difference, answer by answer', async () => {
  const { id, title, origin, policyTypes, world } = buildCase();
  const { uri, line, text } = origin;
  const steps = [buildQuestion(), buildQuestion(), buildQuestion()].map(({ kind, question }) => ({
    kind,
    question: { ...question },
  }));
  const inquiry = { origin: { kind: 'case', id, title, uri, line, text }, policyTypes, world, steps } as const;
  const without = new Map([
    [scanners, answering(needs(2), needs(1), needs(1))],
    [severities, answering(needs(2), needs(2), needs(1))],
  ]);

  const { decisions, disagreements } = await askBoth(
    { base: answering(needs(2), needs(2), needs(2)), candidate: answering(needs(1), needs(1), needs(1)), without },
    inquiry,
  );

  expect(decisions).toBe(3);
  // Where either of two fields is enough, putting back one alone makes no difference.
  expect(disagreements.map(({ fields }) => fields)).toEqual([[scanners, severities], [severities], undefined]);
});

test('fields of one policy that shift the same part are groups of their own, each with its field alone', () => {
  const { id, title, origin, policyTypes, world } = buildCase();
  const { uri, line, text } = origin;
  const changed: ChangedDecision = {
    ...{ origin: { kind: 'case', id, title, uri, line, text }, policyTypes, world, events: [] },
    ...{ question: buildQuestion().question, base: needs(2), candidate: needs(1), policyFile: fileWith(narrowed) },
  };

  const groups = groupDisagreements([
    { ...changed, fields: [scanners] },
    { ...changed, fields: [severities] },
    { ...changed, fields: [scanners, severities] },
  ]);

  expect(groups.map((group) => group.id.split('/')[3]).sort()).toEqual([
    'rules[0].scanners',
    'rules[0].scanners+rules[0].severity_levels',
    'rules[0].severity_levels',
  ]);
  expect(groups.map((group) => group.members[0].policy?.changes.length).sort()).toEqual([1, 1, 2]);
});
