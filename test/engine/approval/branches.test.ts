import { expect, test } from 'vitest';
import { ruleCoversBranch } from '../../../engine/approval/branches.ts';
import { Trace } from '../../../engine/evidence/trace.ts';
import type { ApprovalRuleBranches } from '../../../engine/policies/index.ts';
import { buildProject, WorldDraft } from '../../../fixtures/index.ts';

/** A project with `main`, `release/1.0` and `docs`, of which the first is protected by name, the second by wildcard. */
function covers(rule: ApprovalRuleBranches, branch: string, { otherRelease = false } = {}): boolean {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'payments');
  const names = ['release/1.0', 'docs', ...(otherRelease ? ['release/2.0'] : [])];
  for (const name of names) draft.add('branches', { projectId: project.id, name });
  draft.add('protectedBranches', { projectId: project.id, name: 'release/*' });
  return ruleCoversBranch({ world: draft.world, project, branch, rule, subject: 'rule 1' }, new Trace());
}

test.each([
  ['every protected branch', { branches: [] }, 'main', true],
  ['every protected branch', { branches: [] }, 'release/1.0', true],
  ['every protected branch', { branches: [] }, 'docs', false],
  ['a name', { branches: ['main'] }, 'main', true],
  ['another name', { branches: ['docs'] }, 'main', false],
  ['a name that nothing protects', { branches: ['docs'] }, 'docs', false],
  ['a wildcard', { branches: ['rel*'] }, 'release/1.0', true],
  ['a concrete branch under a wildcard protection', { branches: ['release/1.0'] }, 'release/1.0', true],
  ['the default branch', { branch_type: 'default' }, 'main', true],
  ['the default branch', { branch_type: 'default' }, 'release/1.0', false],
  ['protected branches', { branch_type: 'protected' }, 'release/1.0', true],
  ['neither branches nor a type', {}, 'main', false],
] as const)('a rule for %s: %j covers %s: %s', (_, rule, branch, expected) => {
  expect(covers(rule, branch)).toBe(expected);
});

test('an exception takes a branch out that is protected by its own name', () => {
  expect(covers({ branch_type: 'protected', branch_exceptions: ['ma*'] }, 'main')).toBe(false);
});

test('an exception for all branches of a wildcard protection takes them out', () => {
  expect(covers({ branch_type: 'protected', branch_exceptions: ['release/*'] }, 'release/1.0')).toBe(false);
});

test('a wildcard protection that means another branch too goes on covering an excepted one', () => {
  const rule = { branch_type: 'protected', branch_exceptions: ['release/1.0'] } as const;

  expect(covers(rule, 'release/1.0', { otherRelease: true })).toBe(true);
});

test('a rule for all protected branches has no exceptions', () => {
  expect(covers({ branches: [], branch_exceptions: ['main'] }, 'main')).toBe(true);
});

test('an exception of another project has no effect', () => {
  const elsewhere = { name: 'main', full_path: 'acme/billing' };
  const here = { name: 'main', full_path: 'acme/payments' };

  expect(covers({ branch_type: 'protected', branch_exceptions: [elsewhere] }, 'main')).toBe(true);
  expect(covers({ branch_type: 'protected', branch_exceptions: [here] }, 'main')).toBe(false);
});
