// One entry for each table of the world, and longer than other files for it.
import type { Row, TableName } from '#engine';
import {
  ciFile,
  groupOf,
  groupPath,
  groupsAbove,
  half,
  human,
  near,
  oneOfBoth,
  organizationOf,
  policyFile,
  projectPath,
  third,
} from './big-world-columns.ts';

/** How many rows a table has, and the SQL of the columns that vary with the number `i` of the row, from 1. */
export interface Filling<T extends TableName> {
  readonly rows: number;
  readonly columns: Partial<Record<Exclude<keyof Row<T>, 'id'>, string>>;
}

/** What each table of a big world holds: data, so longer than a function should be. */
export function fillingsOf(projects: number): { readonly [T in TableName]: Filling<T> } {
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
