import { expect, test } from 'vitest';
import { type Row, Trace, type World } from '#engine';
import { buildGroup, buildProject, WorldDraft } from '#fixtures';
import { branchesOfRule } from '../../../../engine/pipelines/scan-execution/rule-branches.ts';
import type { ScanExecutionRule } from '../../../../engine/policies/index.ts';

/** A project with `main` and `docs`, of which nobody protects the second, below a group that protects `gone`. */
function project(): { readonly world: World; readonly project: Row<'projects'> } {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const web = buildProject(draft, 'web', { group });
  draft.add('branches', { projectId: web.id, name: 'docs' });
  draft.add('protectedBranches', { namespaceId: group.id, name: 'gone' });
  return { world: draft.world, project: web };
}

function branches(rule: Partial<ScanExecutionRule>, { emptied = false } = {}): readonly string[] {
  const made = project();
  const world = emptied ? { ...made.world, branches: [] } : made.world;
  const lookup = { world, project: made.project, branch: null, subject: 'rule', trace: new Trace() };
  return branchesOfRule({ type: 'pipeline', ...rule } as ScanExecutionRule, lookup);
}

test.each<[string, Partial<ScanExecutionRule>, readonly string[]]>([
  ['no branches listed', { branches: [] }, []],
  ['a name that no branch has', { branches: ['gone'] }, []],
  ['a wildcard', { branches: ['d*'] }, ['docs']],
  ['all branches', { branch_type: 'all' }, ['main', 'docs']],
  ['protected branches', { branch_type: 'protected' }, ['main', 'gone']],
  ['the default branch', { branch_type: 'default' }, ['main']],
  ['all but a wildcard', { branch_type: 'all', branch_exceptions: ['m*'] }, ['docs']],
  [
    'all but a branch of this project',
    { branch_type: 'all', branch_exceptions: [{ name: 'main', full_path: 'acme/web' }] },
    ['docs'],
  ],
  [
    'all but a branch of another project',
    { branch_type: 'all', branch_exceptions: [{ name: 'main', full_path: 'acme/api' }] },
    ['main', 'docs'],
  ],
  ['the target of a merge request, without a pipeline', { branch_type: 'target_default' }, []],
])('%s', (_what, rule, expected) => {
  expect(branches(rule)).toEqual(expected);
});

test('an empty repository has no branches, not even those that its group protects', () => {
  expect(branches({ branch_type: 'protected' }, { emptied: true })).toEqual([]);
  expect(branches({ branch_type: 'default' }, { emptied: true })).toEqual([]);
});
