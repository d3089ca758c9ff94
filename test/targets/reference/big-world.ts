// One entry for each table of the world, and longer than other files for it.
import type { Client } from 'pg';
import { type Row, type TableName, tableNames } from '#engine';
import { sqlName, toStored } from '#fixtures';
import { rowDefaults } from '../../../fixtures/world/defaults.ts';

/** How many rows a table has, and the SQL of the columns that vary with the number `i` of the row, from 1. */
interface Filling<T extends TableName> {
  readonly rows: number;
  readonly columns: Partial<Record<Exclude<keyof Row<T>, 'id'>, string>>;
}

/**
 * Fills an empty database with a world of so many projects, a multiple of 2,000. Each of them has the same
 * surroundings, however many there are: ten in a group, ten groups below each other, and of everything else a few.
 */
export async function storeBigWorld(client: Client, projects: number): Promise<void> {
  const fillings = fillingsOf(projects);
  await client.query(`truncate ${tableNames.map(sqlName).join(', ')}`);
  // Rows are valid by construction; checking a million references one by one would take longer than all the rest.
  await client.query('set session_replication_role = replica');
  for (const table of tableNames) await client.query(insertStatement(table, fillings[table]));
  await client.query('reset session_replication_role');
  await client.query('analyze');
}

function insertStatement<T extends TableName>(table: T, { rows, columns }: Filling<T>): string {
  const context = {
    id: 1,
    given: {},
    now: '2026-01-15T09:30:00Z',
    organizationId: 1,
    names: { change: () => 'Change' },
  };
  const defaults = JSON.stringify(toStored(rowDefaults[table](context as never)));
  const constant = Object.keys(JSON.parse(defaults)).map((column) => [column, `d.${column}`] as const);
  const varying = Object.entries<string | undefined>(columns).map(([column, sql]) => [sqlName(column), sql] as const);
  const values = Object.entries({ id: 'i', ...Object.fromEntries([...constant, ...varying]) });
  return `insert into ${sqlName(table)} (${values.map(([column]) => column).join(', ')})
    select ${values.map(([, sql]) => sql).join(', ')}
    from generate_series(1, ${rows}) i, jsonb_populate_record(null::${sqlName(table)}, '${defaults}') d`;
}

// Ten projects to a group; chains of ten groups, each below the one before.
const groupOf = (project: string): string => `1 + (${project} - 1) / 10`;
const organizationOf = (group: string): string => `1 + (${group} - 1) / 10`;
const groupsAbove = (group: string): string => `generate_series((${group}) - ((${group}) - 1) % 10, ${group})`;
const groupPath = (group: string): string =>
  `(select string_agg('g' || g, '/' order by g) from ${groupsAbove(group)} g)`;
const projectPath = (project: string): string => `${groupPath(groupOf(project))} || '/p' || ${project}`;
// A group of the same two hundred, so that nothing is shared across what a small world has.
const near = (number: string, group: string): string => `1 + (${group} - 1) / 200 * 200 + (${number}) % 200`;

// Of pairs of rows the first belongs to a project, the second to a group.
const half = '(i + 1) / 2';
const third = '1 + (i - 1) / 3';
const oneOfBoth = {
  projectId: `case when i % 2 = 1 then ${half} end`,
  namespaceId: `case when i % 2 = 0 then ${groupOf(`(${half})`)} end`,
};
// Every fifth user is a bot, which does not write merge requests.
const human = '(case when i % 5 = 0 then i - 1 else i end)';

// Names its like among the first projects and people.
const policyFile = (groups: number): string => `format(E'approval_policy:
- name: two eyes
  rules:
  - type: scan_finding
    branches: [main]
    vulnerability_states: [detected]
    security_report_time_window: 60
  actions:
  - type: require_approval
    user_approvers: [user%1$s]
    user_approvers_ids: [%1$s]
    group_approvers: [g1, 2]
    role_approvers: [owner]
scan_execution_policy:
- name: nightly
  rules: [{ type: schedule, branches: [main], cadence: daily }]
pipeline_execution_policy:
- name: checks
  content: { include: [{ project: %2$s, file: templates/scan.yml }] }', 1 + (i - 1) % ${groups}, ${projectPath(`(1 + (i - 1) % ${groups})`)})`;

const ciFile = `case when i % 2 = 0 then 'scan: { script: [scan] }'
  else format('include: [{ project: %s, file: templates/scan.yml }]', ${projectPath(`(1 + (${half}) % 1000)`)}) end`;

// One entry per table: data, so longer than a function should be.
function fillingsOf(projects: number): { readonly [T in TableName]: Filling<T> } {
  const groups = projects / 10;
  return {
    instances: { rows: 1, columns: { policyGroupId: '11' } },
    organizations: { rows: groups, columns: { path: `'organization-' || i` } },
    namespaces: {
      rows: groups,
      columns: {
        organizationId: organizationOf('i'),
        parentId: 'case when i % 10 <> 1 then i - 1 end',
        traversalIds: `array(select g from ${groupsAbove('i')} g)`,
        path: `'g' || i`,
        fullPath: groupPath('i'),
      },
    },
    users: {
      rows: projects,
      columns: {
        organizationId: organizationOf(`(${groupOf('i')})`),
        username: `'user' || i`,
        name: `'User ' || i`,
        type: `case when i % 5 = 0 then 'security_policy_bot' else 'regular' end`,
        createdById: 'case when i % 7 = 0 then i - 1 end',
      },
    },
    organizationUsers: {
      rows: projects,
      columns: { organizationId: organizationOf(`(${groupOf('i')})`), userId: 'i' },
    },
    memberRoles: { rows: groups, columns: { namespaceId: 'i', name: `'role ' || i`, baseAccessLevel: '30' } },
    projects: {
      rows: projects,
      columns: {
        organizationId: organizationOf(`(${groupOf('i')})`),
        namespaceId: groupOf('i'),
        path: `'p' || i`,
        fullPath: projectPath('i'),
      },
    },
    members: {
      rows: 2 * projects,
      columns: {
        ...oneOfBoth,
        userId: half,
        accessLevel: '40',
        memberRoleId: `case when i % 4 = 0 then ${groupOf('(i / 2)')} end`,
      },
    },
    groupBans: { rows: projects, columns: { namespaceId: groupOf('i'), userId: 'i' } },
    projectGroupLinks: {
      rows: projects,
      columns: {
        projectId: 'i',
        namespaceId: near('7 * i + 3', groupOf('i')),
        accessLevel: '30',
        memberRoleId: groupOf('i'),
      },
    },
    groupGroupLinks: {
      rows: groups,
      columns: {
        sharedNamespaceId: 'i',
        sharedWithNamespaceId: near('3 * i + 4', 'i'),
        accessLevel: '30',
        memberRoleId: 'i',
      },
    },
    complianceFrameworks: { rows: groups, columns: { namespaceId: 'i', name: `'framework ' || i` } },
    projectComplianceFrameworks: { rows: projects, columns: { projectId: 'i', complianceFrameworkId: groupOf('i') } },
    securityAttributes: {
      rows: groups,
      columns: { namespaceId: 'i', category: `'exposure'`, name: `'attribute ' || i` },
    },
    projectSecurityAttributes: { rows: projects, columns: { projectId: 'i', securityAttributeId: groupOf('i') } },
    ciVariables: { rows: 2 * projects, columns: { ...oneOfBoth, key: `'KEY'`, value: `'value'` } },
    branches: {
      rows: 2 * projects,
      columns: { projectId: half, name: `case when i % 2 = 1 then 'main' else 'feature' end`, sha: `'branch' || i` },
    },
    protectedBranches: { rows: 2 * projects, columns: { ...oneOfBoth, name: `'main'` } },
    repositoryFiles: {
      rows: 2 * projects,
      columns: {
        projectId: half,
        path: `case when i % 2 = 1 then '.gitlab-ci.yml' else 'templates/scan.yml' end`,
        content: ciFile,
      },
    },
    mergeRequests: {
      rows: projects,
      columns: {
        iid: 'i',
        projectId: 'i',
        sourceProjectId: 'i',
        sourceBranch: `'feature'`,
        targetBranch: `'main'`,
        authorId: human,
        headSha: `'head' || i`,
        mergeBaseSha: `'base' || i`,
        diffStartSha: `'base' || i`,
        headPipelineId: '3 * i - 1',
      },
    },
    commits: { rows: 2 * projects, columns: { mergeRequestId: half, sha: `'commit' || i`, authorId: half } },
    approvals: { rows: projects, columns: { mergeRequestId: 'i', userId: 'i' } },
    approvalRules: {
      rows: 2 * projects,
      columns: { projectId: half, mergeRequestId: `case when i % 2 = 0 then ${half} end`, approvalsRequired: '1' },
    },
    approvalRuleUsers: { rows: 2 * projects, columns: { approvalRuleId: 'i', userId: half } },
    // A pipeline of the target branch, then one of the merge request, then a child of that.
    pipelines: {
      rows: 3 * projects,
      columns: {
        projectId: third,
        ref: `case when i % 3 = 1 then 'main' else 'feature' end`,
        sha: `case when i % 3 = 1 then 'base' else 'head' end || ${third}`,
        targetSha: `case when i % 3 = 2 then 'base' || ${third} end`,
        parentId: 'case when i % 3 = 0 then i - 1 end',
        mergeRequestId: `case when i % 3 <> 1 then ${third} end`,
        userId: third,
      },
    },
    jobs: {
      rows: projects,
      columns: { pipelineId: '3 * i - 1', projectId: 'i', name: `'scan'`, userId: human, scanType: `'sast'` },
    },
    securityScans: { rows: 3 * projects, columns: { pipelineId: 'i', scanType: `'sast'` } },
    securityFindings: {
      rows: 3 * projects,
      columns: { scanId: 'i', uuid: `'finding' || i`, severity: `'high'`, name: `'finding'` },
    },
    vulnerabilities: {
      rows: 3 * projects,
      columns: {
        projectId: third,
        uuid: `'finding' || i`,
        reportType: `'sast'`,
        severity: `'high'`,
        name: `'finding'`,
        resolvedById: third,
      },
    },
    vulnerabilityTransitions: {
      rows: projects,
      columns: {
        vulnerabilityId: '3 * i',
        fromState: `'detected'`,
        toState: `'resolved'`,
        authorId: 'i',
        policyName: `'tidy'`,
      },
    },
    severityOverrides: {
      rows: projects,
      columns: {
        vulnerabilityId: '3 * i',
        fromSeverity: `'high'`,
        toSeverity: `'low'`,
        authorId: 'i',
        policyName: `'tidy'`,
      },
    },
    sbomComponents: { rows: projects, columns: { pipelineId: '3 * i - 1', name: `'left-pad'`, licenses: `'[]'` } },
    dastProfiles: { rows: projects, columns: { projectId: 'i', kind: `'site'`, name: `'site'` } },
    clusterAgents: { rows: projects, columns: { projectId: 'i', name: `'agent'` } },
    // Each group has a policy project, its first; every tenth project is governed by the project before it.
    policyConfigurations: {
      rows: 2 * groups,
      columns: {
        policyProjectId: `case when i <= ${groups} then 10 * i - 9 else 10 * (i - ${groups}) - 1 end`,
        namespaceId: `case when i <= ${groups} then i end`,
        projectId: `case when i > ${groups} then 10 * (i - ${groups}) end`,
      },
    },
    policyFiles: {
      rows: 2 * groups,
      columns: {
        policyProjectId: `case when i <= ${groups} then 10 * i - 9 else 10 * (i - ${groups}) - 1 end`,
        content: policyFile(groups),
      },
    },
    policyDismissals: {
      rows: projects,
      columns: { mergeRequestId: 'i', configurationId: groupOf('i'), policyName: `'two eyes'`, userId: 'i' },
    },
    policyBypasses: {
      rows: projects,
      columns: { mergeRequestId: 'i', configurationId: groupOf('i'), policyName: `'two eyes'`, userId: 'i' },
    },
    policySchedules: {
      rows: projects,
      columns: {
        configurationId: groupOf('i'),
        projectId: 'i',
        policyType: `'scan_execution_policy'`,
        nextRunAt: `'2026-01-15T09:30:00Z'`,
      },
    },
    externalStatusChecks: {
      rows: projects,
      columns: { projectId: 'i', name: `'check ' || i`, externalUrl: `'https://checks.example.com/' || i` },
    },
    externalStatusCheckBranches: {
      rows: projects,
      columns: { externalStatusCheckId: 'i', protectedBranchId: '2 * i - 1' },
    },
    statusCheckResponses: {
      rows: 2 * projects,
      columns: {
        mergeRequestId: half,
        externalStatusCheckId: half,
        sha: `'head' || ${half}`,
        status: `case when i <= 10 then 'pending' else 'passed' end`,
      },
    },
    accessTokens: { rows: projects, columns: { userId: 'i' } },
    granularScopes: {
      rows: projects,
      columns: { accessTokenId: 'i', access: `'selected_memberships'`, projectId: 'i', permissions: `'{read_code}'` },
    },
    deployTokens: { rows: projects, columns: { projectId: 'i', scopes: `'{read_repository}'` } },
    deployKeys: { rows: projects, columns: { userId: 'i', projectId: 'i' } },
    oauthTokens: { rows: projects, columns: { userId: 'i', scopedUserId: '1 + i % 1000', scopes: `'{api}'` } },
    jobTokenAllowlistEntries: {
      rows: 2 * projects,
      columns: {
        projectId: half,
        direction: `case when i % 2 = 1 then 'inbound' else 'outbound' end`,
        targetProjectId: `case when i % 2 = 1 then 1 + (${half}) % 1000 else ${half} end`,
      },
    },
    auditEvents: { rows: projects, columns: { projectId: 'i', name: `'policy_bypassed'` } },
  };
}
