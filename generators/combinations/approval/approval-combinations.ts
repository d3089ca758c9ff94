import type { MergeRequestOutcome, Outcome } from '#engine';
import { type Combinations, fillIn } from '../combinations.ts';
import { implies } from '../constraint.ts';
import { modelOf, onlyFor, rowOf } from '../facet.ts';
import type { Constraint, Row } from '../model.ts';
import { judgedRules } from './judged-rule.ts';
import { mergeRequestFacets } from './merge-request-facets.ts';
import { policyFacets } from './policy-facets.ts';
import { kindsOfRule, licenseFacets, ruleFacets, ruleTypeOf, scanFacets } from './rule-facets.ts';

const facets = [...ruleFacets, ...scanFacets, ...licenseFacets, ...policyFacets, ...mergeRequestFacets];

const constraints: readonly Constraint[] = [
  ...forRules(
    ['any_merge_request'],
    ruleFacets.filter(({ name }) => name === 'commits'),
  ),
  ...forRules(['scan_finding'], scanFacets),
  ...forRules(['license_finding'], licenseFacets),
  // The default branch is all that such a rule covers.
  implies({ branches: ['default only'] }, { 'target branch': ['default'] }),
  implies({ approvals: ['not demanded'] }, { approvers: ['nobody'], 'further demands': ['none'] }),
  implies({ approvers: ['nobody'] }, { approvals: ['not demanded'] }),
  implies({ pipeline: ['none'] }, { reported: ['none'] }),
];

/** Approval policies: each rule that is judged for a merge request. */
export const approvalCombinations: Combinations = {
  policyType: 'approval',
  model: modelOf('approval', facets, constraints),
  rowsOf: (scene) => judgedRules(scene).map((subject) => rowOf(facets, subject)),
  telling: {
    background: ['a project "payments"'],
    given: (row) =>
      fillIn(
        facets.flatMap(({ tell }) => tell(row)),
        namesIn(row),
      ),
    when: () => 'the merge request is evaluated',
    probe: 'the merge request is approved',
    answer: (outcome, row) => fillIn(answerOf(mergeRequestOutcome(outcome)), namesIn(row)),
    title: (outcome) => {
      const { approvalsRequired, mergeable } = mergeRequestOutcome(outcome);
      return `${needs(approvalsRequired)}, ${mergeable ? 'and can be merged' : 'and cannot be merged'}`;
    },
  },
};

function forRules(kinds: readonly string[], which: Parameters<typeof onlyFor>[1]): readonly Constraint[] {
  return onlyFor({ parameter: 'rule type', all: kindsOfRule, kinds }, which);
}

const policyNames: Readonly<Record<string, string>> = {
  any_merge_request: 'Four eyes',
  scan_finding: 'New findings',
  license_finding: 'Licenses',
};

function namesIn(row: Row): Readonly<Record<string, string>> {
  const isDefault = row['target branch'] === 'default';
  return {
    project: 'payments',
    owner: row.governed === 'group' ? 'acme' : 'payments',
    policy: policyNames[ruleTypeOf(row)] ?? '',
    target: isDefault ? 'main' : 'release/2',
    wildcard: isDefault ? 'ma*' : 'release/*',
  };
}

function mergeRequestOutcome(outcome: Outcome): MergeRequestOutcome {
  if (outcome.kind === 'merge_request') return outcome;
  throw new RangeError(`combinations of approval: expected the answer about a merge request: received ${outcome.kind}`);
}

function answerOf({ approvalsRequired, mergeable, status, violations }: MergeRequestOutcome): readonly string[] {
  const [first] = violations;
  return [
    `the policy "{policy}" ${violationWords[first?.status ?? 'none']}`,
    ...(first?.errors ?? []).map((error) => `the policy "{policy}" reports the error ${error}`),
    `the merge request ${needs(approvalsRequired)}`,
    mergeable ? 'the merge request can be merged' : `the merge request cannot be merged: ${status}`,
  ];
}

const violationWords = {
  none: 'is not violated',
  failed: 'is violated',
  running: 'waits for a pipeline',
  warn: 'lets the error pass',
} as const;

function needs(approvals: number): string {
  if (approvals === 0) return 'needs no approval';
  return `needs ${approvals} ${approvals === 1 ? 'approval' : 'approvals'}`;
}
