import { describe, expect, test } from 'vitest';
import { type PolicyContainer, readPolicyDocument, validateForContainer } from '../../../engine/policies/index.ts';

const project: PolicyContainer = {
  kind: 'project',
  branches: ['main', 'docs', 'release/1'],
  protectedBranches: ['main', 'hotfix/*'],
  defaultBranch: 'main',
  complianceFrameworkIds: [7],
};
const group: PolicyContainer = { ...project, kind: 'group', branches: [], protectedBranches: [], defaultBranch: null };
const empty: PolicyContainer = { ...project, branches: [], protectedBranches: [], defaultBranch: null };
const unprotected: PolicyContainer = { ...project, protectedBranches: [] };

describe('branches of a rule', () => {
  test.each<[string, PolicyContainer, string, readonly unknown[]]>([
    ['scan rule whose names and wildcards all match', project, scanning("branches: [main, 'release/*']"), []],
    [
      'scan rule with two entries that match nothing',
      project,
      scanning("branches: [main, trunk, 'hotfix/*']"),
      [['VAL-004', 'no-such-branch', 'scan_execution_policy[0].rules[0].branches', 'trunk, hotfix/*']],
    ],
    ['scan rule of a group', group, scanning('branches: [trunk]'), []],
    ['scan rule for agents', project, scanning("agents: {prod: {}}, cadence: '0 1 * * *'", 'schedule'), []],
    ['scan rule for the default branch without protection', unprotected, scanning('branch_type: default'), []],
    ['scan rule for all branches', unprotected, scanning('branch_type: all'), []],
    [
      'scan rule for protected branches where none is',
      unprotected,
      scanning('branch_type: protected'),
      [noType('scan_execution_policy', 'VAL-005', 'protected')],
    ],
    [
      'scan rule for all branches of an empty repository',
      empty,
      scanning('branch_type: all'),
      [noType('scan_execution_policy', 'VAL-005', 'all')],
    ],
    [
      'scan rule for the default branch of an empty repository',
      empty,
      scanning('branch_type: default'),
      [noType('scan_execution_policy', 'VAL-005', 'default')],
    ],
    ['scan rule for targets in an empty repository', empty, scanning('branch_type: target_protected'), []],
    ['disabled scan rule', empty, scanning('branch_type: all').replace('enabled: true', 'enabled: false'), []],
    [
      'approval rule that names a missing branch',
      project,
      approving('branches: [trunk]'),
      [['MRAP-009', 'no-such-branch', 'approval_policy[0].rules[0].branches', 'trunk']],
    ],
    ['approval rule for all protected branches', empty, approving('branches: []'), []],
    ['approval rule for a protected default branch', project, approving('branch_type: default'), []],
    [
      'approval rule for an unprotected default branch',
      unprotected,
      approving('branch_type: default'),
      [noType('approval_policy', 'MRAP-009', 'default')],
    ],
  ])('%s', (_, container, text, expected) => {
    const problems = validateForContainer(readPolicyDocument(text), container);

    expect(problems.map(({ rule, code, path, found }) => [rule, code, path, found])).toEqual(expected);
  });

  test('a refusal is placed in the file and leaves it enforceable', () => {
    const [problem] = validateForContainer(readPolicyDocument(approving('branch_type: default')), unprotected);

    expect(problem).toMatchObject({
      severity: 'error',
      stage: 'save',
      line: 2,
      column: 91,
      message:
        'policy `p`: rules[0].branch_type: the project has no branch for `branch_type: default`, since the default branch `main` is not protected',
    });
  });

  test('the second rule fails a policy whose first rule is sound', () => {
    const text = scanning('branches: [main]}, {type: pipeline, branches: [trunk]');

    const problems = validateForContainer(readPolicyDocument(text), project);

    expect(problems.map(({ path }) => path)).toEqual(['scan_execution_policy[0].rules[1].branches']);
  });
});

describe('compliance frameworks of a scope', () => {
  const scope = 'policy_scope: {compliance_frameworks: [{id: 7}, {id: 8}]}';

  test.each<[string, PolicyContainer, string, readonly unknown[]]>([
    [
      'foreign framework of a scan policy',
      project,
      scanning('branches: [main]', 'pipeline', scope),
      [['VAL-009', '`8`']],
    ],
    ['empty list', project, scanning('branches: [main]', 'pipeline', 'policy_scope: {compliance_frameworks: []}'), []],
    [
      'foreign framework of an approval policy in a group',
      group,
      approving('branches: []', scope),
      [['MRAP-009', '`8`']],
    ],
    ['foreign framework of an approval policy in a project', project, approving('branches: []', scope), []],
  ])('%s', (_, container, text, expected) => {
    const problems = validateForContainer(readPolicyDocument(text), container);

    expect(problems.map(({ rule, found }) => [rule, found])).toEqual(expected);
  });
});

describe('required approvals', () => {
  const security = { id: 30, path: 'acme/security' };
  const eligibleApprovers = [
    { id: 1, username: 'ana', isMember: true, role: 'developer', customRoleIds: [], groups: [security] },
    { id: 2, username: 'olu', isMember: true, role: 'owner', customRoleIds: [], groups: [] },
    { id: 3, username: 'kim', isMember: true, role: 'reporter', customRoleIds: [9], groups: [] },
    { id: 4, username: 'zoe', isMember: false, customRoleIds: [], groups: [security] },
  ] as const;
  const staffed = { ...project, eligibleApprovers };

  test.each([
    ['one person in two lists counts once', 'user_approvers: [ana], group_approvers_ids: [30]', 2],
    [
      'people of all lists count together',
      'user_approvers_ids: [2], group_approvers: [acme/security], role_approvers: [9]',
      4,
    ],
    ['a role is exact', 'role_approvers: [developer]', 1],
    ['nobody is called so', 'user_approvers: [eve]', 0],
    ['a user who is no member is dropped', 'user_approvers: [zoe]', 0],
  ])('%s', (_, approvers, eligible) => {
    const refused = [eligible, eligible + 1].map((count) => {
      const text = acting(`approvals_required: ${count}, ${approvers}`);
      return validateForContainer(readPolicyDocument(text), staffed).map(({ rule, expected }) => [rule, expected]);
    });

    expect(refused).toEqual([[], [['MRAP-010', `at most ${eligible}`]]]);
  });

  test('in a group an action with roles is let through', () => {
    const document = readPolicyDocument(acting('approvals_required: 9, role_approvers: [owner]'));

    expect(validateForContainer(document, { ...group, eligibleApprovers })).toEqual([]);
    expect(validateForContainer(document, staffed)).toHaveLength(1);
  });

  test('no number is doubted where nobody knows who may approve', () => {
    const document = readPolicyDocument(acting('approvals_required: 9, user_approvers: [ana]'));

    expect(validateForContainer(document, project)).toEqual([]);
  });
});

function noType(key: string, rule: string, type: string): readonly string[] {
  return [rule, 'no-branch-of-type', `${key}[0].rules[0].branch_type`, `\`${type}\``];
}

function scanning(rule: string, type = 'pipeline', more = 'description: none'): string {
  return `scan_execution_policy:\n  - {name: p, enabled: true, rules: [{type: ${type}, ${rule}}], actions: [{scan: sast}], ${more}}`;
}

function approving(rule: string, more = 'description: none'): string {
  return `approval_policy:\n  - {name: p, enabled: true, rules: [{type: any_merge_request, commits: any, ${rule}}], approval_settings: {}, ${more}}`;
}

function acting(action: string): string {
  return `approval_policy:\n  - {name: p, enabled: true, rules: [], actions: [{type: require_approval, ${action}}]}`;
}
