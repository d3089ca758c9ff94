import type { Event, Question } from '#engine';

type Subjects<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: readonly Extract<T, { kind: K }>[];
};

// In the big world project 100, governed by itself and ten groups, has merge request 100; 99 is one of its people.
const [project, mergeRequest, group, person, policyProject] = [100, 100, 10, 99, 99];
const onProject = { via: 'ability', permission: 'read_code' } as const;
const policyFile = `approval_policy:
- name: two eyes
  rules: [{ type: any_merge_request, branches: [main], commits: any }]
  actions: [{ type: require_approval, approvals_required: 1, group_approvers: [g21], group_approvers_ids: [31] }]`;
const theProject = { kind: 'project', id: project } as const;

/** Questions of every kind that look at a part of the big world that is connected to everything else. */
export const questionSubjects: Subjects<Question> = {
  catalog_publication: [{ kind: 'catalog_publication', projectId: project }],
  access: [
    { kind: 'session', userId: person } as const,
    { kind: 'access_token', id: person, sudoUserId: 101 } as const,
    { kind: 'oauth_token', id: person } as const,
    { kind: 'deploy_token', id: person } as const,
    { kind: 'deploy_key', id: person } as const,
    { kind: 'job_token', jobId: person } as const,
  ].flatMap((credential) => [
    { kind: 'access', credential, action: onProject, resource: theProject },
    { kind: 'access', credential, action: { via: 'git', operation: 'push', branch: 'main' }, resource: theProject },
    { kind: 'access', credential, action: onProject, resource: { kind: 'group', id: group } },
    { kind: 'access', credential, action: onProject, resource: { kind: 'user', id: 101 } },
    { kind: 'access', credential, action: onProject, resource: { kind: 'organization', id: 1 } },
  ]),
  merge_request: [{ kind: 'merge_request', mergeRequestId: mergeRequest }],
  pipeline: [
    {
      kind: 'pipeline',
      request: { projectId: project, ref: 'feature', refType: 'branch', source: 'push', userId: person },
    },
  ],
  policies: [{ kind: 'policies', projectId: project }],
  policy_file: [
    { kind: 'policy_file', content: policyFile, projectId: project },
    { kind: 'policy_file', content: policyFile, namespaceId: group },
  ],
  policy_link: [
    { kind: 'policy_link', operation: 'link', userId: person, policyProjectId: policyProject, projectId: project },
    { kind: 'policy_link', operation: 'link', userId: person, policyProjectId: policyProject, namespaceId: 9 },
    { kind: 'policy_link', operation: 'delete', userId: person, policyProjectId: policyProject },
  ],
  scheduled_pipelines: [{ kind: 'scheduled_pipelines', projectId: project }],
  status_check_call: [
    { kind: 'status_check_call', userId: person, call: { operation: 'list_of_project', projectId: project } },
    { kind: 'status_check_call', userId: person, call: { operation: 'list', mergeRequestId: mergeRequest } },
    {
      kind: 'status_check_call',
      userId: person,
      call: { operation: 'retry', mergeRequestId: mergeRequest, checkId: project },
    },
  ],
  push: [
    { kind: 'push', projectId: project, branch: 'main', credential: { kind: 'session', userId: person }, force: false },
    {
      kind: 'push',
      projectId: project,
      branch: 'main',
      credential: { kind: 'job_token', jobId: person },
      force: false,
    },
  ],
  branch_change: [
    {
      kind: 'branch_change',
      operation: 'delete',
      branch: 'main',
      projectId: project,
      credential: { kind: 'access_token', id: person },
    },
    {
      kind: 'branch_change',
      operation: 'unprotect',
      branch: 'main',
      namespaceId: group,
      credential: { kind: 'session', userId: person },
    },
  ],
  vulnerabilities: [{ kind: 'vulnerabilities', projectId: project }],
};

/** Events of every kind, there too. */
export const eventSubjects: Subjects<Event> = {
  time_passes: [{ kind: 'time_passes', seconds: 60 }],
  merge_request_opened: [{ kind: 'merge_request_opened', mergeRequest: { projectId: project } as never, commits: [] }],
  merge_request_retargeted: [{ kind: 'merge_request_retargeted', mergeRequestId: mergeRequest, targetBranch: 'main' }],
  merge_request_merged: [{ kind: 'merge_request_merged', mergeRequestId: mergeRequest }],
  push: [{ kind: 'push', mergeRequestId: mergeRequest, commits: [] }],
  pipeline_finished: [
    { kind: 'pipeline_finished', pipelineId: 3 * project - 2, status: 'success' },
    { kind: 'pipeline_finished', pipelineId: 3 * project - 1, status: 'success' },
  ],
  approved: [{ kind: 'approved', mergeRequestId: mergeRequest, userId: person }],
  unapproved: [{ kind: 'unapproved', mergeRequestId: mergeRequest, userId: person }],
  status_check_reported: [
    {
      kind: 'status_check_reported',
      mergeRequestId: mergeRequest,
      checkId: project,
      sha: 'head100',
      status: 'passed',
      userId: person,
    },
  ],
  status_check_retried: [
    { kind: 'status_check_retried', mergeRequestId: mergeRequest, checkId: project, userId: person },
  ],
  status_check_defined: [
    { kind: 'status_check_defined', userId: person, call: { operation: 'create', projectId: project } },
    {
      kind: 'status_check_defined',
      userId: person,
      call: { operation: 'delete', projectId: project, checkId: project },
    },
  ],
  status_checks_time_out: [{ kind: 'status_checks_time_out' }],
  schedules_fire: [{ kind: 'schedules_fire', projectId: project }],
  policy_schedules_created: [{ kind: 'policy_schedules_created', projectId: project }],
  policy_file_changed: [
    { kind: 'policy_file_changed', policyProjectId: policyProject, content: '', committedVia: 'merge_request' },
  ],
  policy_dismissed: [
    {
      kind: 'policy_dismissed',
      mergeRequestId: mergeRequest,
      configurationId: group,
      policyName: 'two eyes',
      userId: person,
      reason: 'ok',
    },
  ],
  policy_bypassed: [
    {
      kind: 'policy_bypassed',
      mergeRequestId: mergeRequest,
      configurationId: group,
      policyName: 'two eyes',
      userId: person,
      reason: 'ok',
    },
  ],
  branch_protected: [{ kind: 'branch_protected', projectId: project, branch: 'main' }],
  branch_unprotected: [{ kind: 'branch_unprotected', projectId: project, branch: 'main' }],
  access_token_revoked: [{ kind: 'access_token_revoked', accessTokenId: person }],
  member_removed: [{ kind: 'member_removed', memberId: 2 * person }],
  user_blocked: [{ kind: 'user_blocked', userId: person }],
  user_activated: [{ kind: 'user_activated', userId: person }],
  job_finished: [{ kind: 'job_finished', jobId: person, status: 'success' }],
};
