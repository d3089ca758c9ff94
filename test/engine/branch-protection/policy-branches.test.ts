import { expect, test } from 'vitest';
import type { ApprovalPolicy } from '#engine';
import { anyMergeRequestRule, buildApprovalPolicy, buildProject, WorldDraft } from '#fixtures';
import { coverTogether } from '../../../engine/branch-protection/policy-branches.ts';
import { Trace } from '../../../engine/evidence/trace.ts';

const everywhere = anyMergeRequestRule();
const exceptMain = anyMergeRequestRule({ branch_exceptions: ['main'] });

test('the exception of one policy frees a branch from another policy', () => {
  expect(covers([policy(everywhere)], 'main')).toBe(true);
  expect(covers([policy(everywhere), policy(exceptMain)], 'main')).toBe(false);
});

test('the order of policies and rules does not matter', () => {
  expect(covers([policy(exceptMain), policy(everywhere)], 'main')).toBe(false);
  expect(covers([policy(everywhere, exceptMain)], 'main')).toBe(false);
});

test('an exception of another project frees nothing', () => {
  const elsewhere = anyMergeRequestRule({ branch_exceptions: [{ name: 'main', full_path: 'acme/shop' }] });

  expect(covers([policy(elsewhere)], 'main')).toBe(true);
});

test('a branch that nothing protects is never covered', () => {
  expect(covers([policy(everywhere)], 'docs')).toBe(false);
});

test('in an empty repository nothing is covered', () => {
  expect(covers([policy(everywhere)], 'main', { empty: true })).toBe(false);
});

function policy(...rules: ApprovalPolicy['rules']): ApprovalPolicy {
  return { kind: 'approval_policy', index: 0, ...buildApprovalPolicy('Hands off', { rules }) };
}

function covers(policies: readonly ApprovalPolicy[], branch: string, { empty = false } = {}): boolean {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  if (empty) draft.drop('branches', () => true);
  return coverTogether(policies, { world: draft.world, project, branch }, new Trace());
}
