import type { RequireApprovalAction } from '#engine';
import { facetOf } from '../facet.ts';
import type { Row } from '../model.ts';
import { howMany } from '../scene.ts';
import type { JudgedRule } from './judged-rule.ts';

const facet = facetOf<JudgedRule>();

/** Where a policy stands, what it demands and what it overrides. */
export const policyFacets = [
  facet('governed', { project: [], group: [] }, ({ configuration }) =>
    configuration.projectId === null ? 'group' : 'project',
  ),
  facet(
    'further rules',
    { none: [], some: ['the policy "{policy}" also has a rule about new high dast findings'] },
    ({ policy }) => (policy.rules.length > 1 ? 'some' : 'none'),
  ),
  facet(
    'approvals',
    { one: [], none: [], several: [], 'not demanded': ['the policy "{policy}" demands no approval'] },
    ({ policy }) => {
      const [first] = demandsOf(policy.actions);
      if (first === undefined) return 'not demanded';
      if (first.approvals_required === 0) return 'none';
      return first.approvals_required === 1 ? 'one' : 'several';
    },
  ),
  facet(
    'approvers',
    {
      'of a role': (row) => (row.approvals === 'one' ? [] : [`${demand(row)} from maintainers`]),
      'of a group': (row) => [
        'a group "security"',
        'Mia is a developer of "security"',
        `${demand(row)} from the group "security"`,
      ],
      'by name': (row) => ['Mia is a maintainer of "{project}"', `${demand(row)} from Mia`],
      'of a custom role': (row) => [
        'the custom role "Reviewer" of "acme" adds "admin_merge_request" to developer',
        'Mia has the custom role "Reviewer" in "{project}"',
        `${demand(row)} from the custom role "Reviewer"`,
      ],
      'of several kinds': (row) => [
        'Mia is a maintainer of "{project}"',
        `${demand(row)} from developers`,
        'the policy "{policy}" also accepts approvals from Mia',
      ],
      nobody: [],
    },
    ({ policy }) => approversOf(demandsOf(policy.actions)[0]),
  ),
  facet(
    'further demands',
    { none: [], some: ['Ben is a developer of "{project}"', 'the policy "{policy}" also needs 1 approval from Ben'] },
    ({ policy }) => (demandsOf(policy.actions).length > 1 ? 'some' : 'none'),
  ),
  facet('enforcement', { enforce: [], warn: ['the policy "{policy}" only warns'] }, ({ policy }) =>
    policy.enforcement_type === 'warn' ? 'warn' : 'enforce',
  ),
  facet('fallback', { closed: [], open: ['the policy "{policy}" fails open'] }, ({ policy }) =>
    policy.fallback_behavior?.fail === 'open' ? 'open' : 'closed',
  ),
  facet(
    'unblocking',
    { no: [], 'by execution policies': ['the policy "{policy}" can be unblocked by execution policies'] },
    ({ policy }) =>
      policy.policy_tuning?.unblock_rules_using_execution_policies === true ? 'by execution policies' : 'no',
  ),
  facet(
    'scope',
    { none: [], 'of projects': ['the scope of the policy "{policy}" includes the project "{project}"'] },
    ({ policy }) => (policy.policy_scope === undefined ? 'none' : 'of projects'),
  ),
  facet(
    'settings',
    {
      none: [],
      prevent_approval_by_author: ['the policy "{policy}" prevents approval by the author'],
      prevent_approval_by_commit_author: ['the policy "{policy}" prevents approval by committers'],
      remove_approvals_with_new_commit: ['the policy "{policy}" removes approvals with new commits'],
      require_password_to_approve: ['the policy "{policy}" requires a password to approve'],
      'about branches': ['the policy "{policy}" blocks branch modification'],
      several: [
        'the policy "{policy}" prevents approval by the author',
        'the policy "{policy}" requires a password to approve',
      ],
    },
    ({ policy: { approval_settings: settings = {} } }) => {
      const names = Object.entries(settings).flatMap(([name, value]) => (value === false ? [] : [name]));
      if (howMany(names) !== 'one') return names.length === 0 ? 'none' : 'several';
      return approverSettings.find((name) => names.includes(name)) ?? 'about branches';
    },
  ),
  facet(
    'bypass',
    {
      none: [],
      'for branches': ['merge requests from "hotfix" to "{target}" bypass the policy "{policy}"'],
      'for people': ['the policy "{policy}" lets the role owner bypass it'],
    },
    ({ policy: { bypass_settings: bypass = {} } }) => {
      const { branches = [], ...actors } = bypass;
      if (Object.values(actors).some((list) => list.length > 0)) return 'for people';
      return branches.length > 0 ? 'for branches' : 'none';
    },
  ),
];

const approverSettings = [
  'prevent_approval_by_author',
  'prevent_approval_by_commit_author',
  'remove_approvals_with_new_commit',
  'require_password_to_approve',
] as const;

function demandsOf(actions: JudgedRule['policy']['actions'] = []): readonly RequireApprovalAction[] {
  return actions.filter((action) => action.type === 'require_approval');
}

function approversOf(action: RequireApprovalAction | undefined) {
  if (action === undefined) return 'nobody';
  const { role_approvers: roles = [], user_approvers = [], user_approvers_ids = [] } = action;
  const { group_approvers = [], group_approvers_ids = [] } = action;
  const kinds = [
    ...(roles.some((role) => typeof role === 'string') ? (['of a role'] as const) : []),
    ...(roles.some((role) => typeof role === 'number') ? (['of a custom role'] as const) : []),
    ...(user_approvers.length + user_approvers_ids.length > 0 ? (['by name'] as const) : []),
    ...(group_approvers.length + group_approvers_ids.length > 0 ? (['of a group'] as const) : []),
  ];
  return kinds.length > 1 ? 'of several kinds' : (kinds[0] ?? 'of a role');
}

const counts: Readonly<Record<string, string>> = { one: '1 approval', none: '0 approvals', several: '2 approvals' };

function demand({ approvals = '' }: Row): string {
  return `the policy "{policy}" needs ${counts[approvals]}`;
}
