import type { BranchChangeQuestion, Credential, PushQuestion, TableName } from '#engine';
import type { Slice } from '../slice.ts';
import { projectPrelude, projectTables } from './project.ts';
import { callerPrelude, callerTables } from './status-check-caller.ts';

// $1 project, $2 kind of credential, $3 what it points at, $4 group
const prelude = {
  focus: 'select $1::bigint as id',
  caller: `select case $2::text
    when 'session' then $3::bigint
    when 'access_token' then (select user_id from access_tokens where id = $3::bigint)
    when 'deploy_key' then (select user_id from deploy_keys where id = $3::bigint)
    when 'oauth_token' then (select user_id from oauth_tokens where id = $3::bigint)
    when 'job_token' then (select user_id from jobs where id = $3::bigint) end as id`,
  ...projectPrelude,
  ...callerPrelude,
  home: `select n.* from namespaces n
    where n.id = coalesce($4::bigint, (select namespace_id from projects where id = (select id from focus)))`,
} as const;

const tables = {
  ...projectTables,
  ...callerTables,
  accessTokens: 'select * from access_tokens where user_id = (select id from caller)',
  deployKeys: `select * from deploy_keys where $2::text = 'deploy_key' and id = $3::bigint`,
  oauthTokens: `select * from oauth_tokens where $2::text = 'oauth_token' and id = $3::bigint`,
  jobs: `select * from jobs where $2::text = 'job_token' and id = $3::bigint`,
} as const satisfies Readonly<Partial<Record<TableName, string>>>;

/** What a push is judged from. */
export const pushSlice: Slice<PushQuestion> = {
  name: 'question_push',
  prelude,
  tables,
  parameters: ({ projectId, credential }) => [projectId, ...credentialParameters(credential), null],
};

/** What a change of protected branches is judged from. */
export const branchChangeSlice: Slice<BranchChangeQuestion> = {
  name: 'question_branch_change',
  prelude,
  tables,
  parameters: ({ projectId, namespaceId, credential }) => [
    projectId ?? null,
    ...credentialParameters(credential),
    namespaceId ?? null,
  ],
};

function credentialParameters(credential: Credential): readonly unknown[] {
  return [credential.kind, subjectOf(credential)];
}

function subjectOf(credential: Credential): number | null {
  if ('userId' in credential) return credential.userId;
  if ('jobId' in credential) return credential.jobId;
  return 'id' in credential ? credential.id : null;
}
