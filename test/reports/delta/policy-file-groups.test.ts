import { describe, expect, test } from 'vitest';
import type { Evidence, MergeRequestOutcome, Verdict, ViolationOutcome } from '#engine';
import { type ChangedDecision, deltaOf, groupDisagreements } from '#reports';
import { buildDecided, buildEvidence } from '../build-case.ts';
import { buildChange } from '../gate/gate-example.ts';

const before = `approval_policy:
  - name: Findings
    rules:
      - type: scan_finding
        severity_levels:
          - critical
          - high
    actions:
      - type: require_approval
        approvals_required: 2
`;
const after = before.replace('          - high\n', '').replace('approvals_required: 2', 'approvals_required: 1');
const file = { path: 'policies/policy.yml', before, after };

const violation: ViolationOutcome = {
  ...{ policy: 'Findings', rule: 1, status: 'failed', newFindings: ['one'], existingFindings: [], errors: [] },
  ...{ missing: [], commits: [], licenses: [] },
};

const answer = (fields: Partial<MergeRequestOutcome>, ...evidence: readonly Evidence[]): Verdict => {
  const decided = buildDecided(...evidence);
  return decided.kind === 'decided' && decided.outcome.kind === 'merge_request'
    ? { ...decided, outcome: { ...decided.outcome, ...fields } }
    : decided;
};
const change = (from: Partial<MergeRequestOutcome>, to: Partial<MergeRequestOutcome>): ChangedDecision =>
  buildChange({ base: answer(from), candidate: answer(to), policyFile: file });

const fewerApprovals = change(
  { approvalsRequired: 2, violations: [violation] },
  { approvalsRequired: 1, violations: [violation] },
);
const noViolation = change({ approvalsRequired: 2, violations: [violation] }, { approvalsRequired: 0, violations: [] });
const both = change(
  { approvalsRequired: 2, violations: [{ ...violation, newFindings: ['one', 'two'] }] },
  { approvalsRequired: 1, violations: [violation] },
);

const groupsOf = (...found: readonly ChangedDecision[]) => {
  const groups = groupDisagreements(found).map((group) => ({
    ...{ group, example: group.members[0].disagreement, scenario: '' },
  }));
  const facts = { base: 'main', candidate: 'HEAD', seed: 1, decisions: { cases: 3, generated: 0 } };
  return deltaOf(facts, groups).groups;
};

describe('two fields of a policy that change together', () => {
  const told = groupsOf(fewerApprovals, noViolation, both);
  const byKind = new Map(told.map((group) => [group.id.split('/')[3], group]));

  test('are groups of their own: approvals, violations, and where both shift', () => {
    expect([...byKind.keys()].sort()).toEqual(['approvals', 'approvals+violations', 'violations']);
  });

  test('are told with the field that makes such a change alone', () => {
    expect(byKind.get('approvals')?.cause.words).toContain('(actions[0].approvals_required: 1, before 2)');
    expect(byKind.get('violations')?.cause.words).toContain('(rules[0].severity_levels: ["critical"]');
    expect(byKind.get('violations')?.cause.words).not.toContain('approvals_required');
    expect(byKind.get('approvals+violations')?.cause.words).toMatch(/severity_levels.*approvals_required/);
  });

  test('do not say that no rule comes out otherwise: the change is known', () => {
    expect(byKind.get('approvals')?.cause.words).toBe(
      'policy "Findings" changed (actions[0].approvals_required: 1, before 2)',
    );
  });

  test('stand on their own lines of the file', () => {
    expect(byKind.get('violations')).toMatchObject({ policy: 'Findings', policyLine: 5 });
    expect(byKind.get('approvals')).toMatchObject({ policy: 'Findings', policyLine: 9 });
  });
});

test('a policy that is gone stands at the first line of its file', () => {
  const policyFile = { ...file, after: 'approval_policy: []\n' };

  expect(groupsOf({ ...noViolation, policyFile })[0]).toMatchObject({ policy: 'Findings', policyLine: 1 });
});

test('a field that is gone stands at what it was part of', () => {
  const policyFile = { ...file, after: before.replace('        approvals_required: 2\n', '') };

  expect(groupsOf({ ...fewerApprovals, policyFile })[0]).toMatchObject({ policyLine: 9 });
});

test('approvals and approval settings that shift together are no change of approvals alone', () => {
  const { approvalSettings } = buildOutcome();
  const found = buildChange({
    base: answer({ approvalsRequired: 2 }, buildEvidence('MRAP-050', true)),
    candidate: answer(
      {
        approvalsRequired: 1,
        approvalSettings: { ...approvalSettings, preventApprovalByAuthor: !approvalSettings.preventApprovalByAuthor },
      },
      buildEvidence('MRAP-050', false),
    ),
  });

  expect(groupsOf(found)[0]?.id).toContain('/approvals+settings/');
});

function buildOutcome(): MergeRequestOutcome {
  const decided = buildDecided();
  if (decided.kind !== 'decided' || decided.outcome.kind !== 'merge_request') throw new Error('no merge request');
  return decided.outcome;
}
