import type { AccessQuestion, Event } from '#engine';
import type { Slice } from '../slice.ts';

/**
 * The credential with its users, the resource with the groups above it, and of memberships, shares, bans and allowlists
 * only those that join the two.
 */
export const accessSlice: Slice<AccessQuestion> = {
  name: 'question_access',
  prelude: {
    credential: `select ($1::jsonb->>'sessionUser')::bigint as session_user_id, ($1::jsonb->>'sudoUser')::bigint as sudo_user_id,
      ($1::jsonb->>'accessToken')::bigint as access_token_id, ($1::jsonb->>'oauthToken')::bigint as oauth_token_id,
      ($1::jsonb->>'deployToken')::bigint as deploy_token_id, ($1::jsonb->>'deployKey')::bigint as deploy_key_id,
      ($1::jsonb->>'job')::bigint as job_id`,
    token: 'select t.* from access_tokens t where t.id = (select access_token_id from credential)',
    oauth: 'select t.* from oauth_tokens t where t.id = (select oauth_token_id from credential)',
    running: 'select j.* from jobs j where j.id = (select job_id from credential)',
    key: 'select k.* from deploy_keys k where k.id = (select deploy_key_id from credential)',
    scopes: 'select s.* from granular_scopes s where s.access_token_id = (select access_token_id from credential)',
    people: `select session_user_id as id from credential union select sudo_user_id from credential
      union select user_id from token
      union select user_id from oauth union select scoped_user_id from oauth
      union select user_id from running union select scoped_user_id from running
      union select user_id from key`,
    // The resource, and whatever is to be shared with it or put on its list.
    target: 'select p.* from projects p where p.id = any ($2::bigint[])',
    origin: 'select p.* from projects p where p.id = (select project_id from running)',
    home: `select n.* from namespaces n
      where n.id = any ($3::bigint[]) or n.id = any (array(select namespace_id from target))`,
    chain: 'select n.* from namespaces n where n.id = any (array(select unnest(traversal_ids) from home))',
    invitations: 'select l.* from project_group_links l where l.project_id = any ($2::bigint[])',
    // The groups with which the project is shared, and those above them: their members come in as well.
    invited: `select distinct unnest(n.traversal_ids) as id from namespaces n
      where n.id = any (array(select namespace_id from invitations))`,
    group_shares: `select l.* from group_group_links l where l.shared_namespace_id = any (array(select id from chain))
      or l.shared_namespace_id = any (array(select id from invited))`,
    below: `select p.* from members m join projects p on p.id = m.project_id join namespaces n on n.id = p.namespace_id
      where m.user_id = any (array(select id from people)) and n.traversal_ids && $3::bigint[]`,
    memberships: `select m.* from members m where m.user_id = any (array(select id from people)) and (
      m.project_id = any ($2::bigint[]) or m.project_id = any (array(select id from below))
      or m.namespace_id = any (array(select id from chain)) or m.namespace_id = any (array(select id from invited))
      or m.namespace_id = any (array(select shared_with_namespace_id from group_shares)))`,
    named_projects: `select * from target union select * from origin union select * from below
      union select p.* from projects p
        where p.id = any (array(select project_id from scopes union all select unnest($4::bigint[])))`,
    named_users: `select u.* from users u where u.id = any (array(select id from people)) or u.id = $6::bigint
      or u.id = any (array(select created_by_id from users where id = any (array(select id from people))))`,
    named_groups: `select distinct unnest(n.traversal_ids) as id from namespaces n where n.id = any (array(
      select id from home union select namespace_id from named_projects union select id from invited
      union select shared_with_namespace_id from group_shares union select namespace_id from scopes
      union select provisioned_by_namespace_id from named_users union select unnest($5::bigint[])))`,
    places: 'select n.* from namespaces n where n.id = any (array(select id from named_groups))',
  },
  tables: {
    organizations: `select * from organizations where id = $7::bigint
      or id = any (array(select organization_id from named_users union select organization_id from places
        union select organization_id from named_projects))`,
    namespaces: 'select * from places',
    users: 'select * from named_users',
    organizationUsers: `select * from organization_users where user_id = any (array(select id from people))
      and organization_id = any (array(select $7::bigint union select organization_id from home))`,
    memberRoles: `select * from member_roles where id = any (array(
      select member_role_id from memberships union select member_role_id from group_shares))`,
    projects: 'select * from named_projects',
    members: 'select * from memberships',
    groupBans: `select * from group_bans where user_id = any (array(select id from people))
      and namespace_id = any (array(select id from chain))`,
    projectGroupLinks: 'select * from invitations',
    groupGroupLinks: 'select * from group_shares',
    protectedBranches: `select * from protected_branches where $8::boolean
      and (project_id = any ($2::bigint[]) or namespace_id = any (array(select id from chain)))`,
    jobs: 'select * from running',
    accessTokens: 'select * from token',
    granularScopes: 'select * from scopes',
    deployTokens: 'select * from deploy_tokens where id = (select deploy_token_id from credential)',
    deployKeys: 'select * from key',
    oauthTokens: 'select * from oauth',
    jobTokenAllowlistEntries: `select * from job_token_allowlist_entries where
      (project_id = any ($2::bigint[]) and direction = 'inbound' and ($9::boolean
        or target_project_id = any (array(select id from origin))
        or target_namespace_id = any (array(select unnest(traversal_ids) from namespaces
          where id = any (array(select namespace_id from origin))))))
      or (project_id = any (array(select id from origin)) and direction = 'outbound'
        and target_project_id = any ($2::bigint[]))`,
  },
  parameters: ({ credential, action, resource }) => [
    JSON.stringify(credentialIds(credential)),
    containerIds(action, resource, 'project'),
    containerIds(action, resource, 'group'),
    requestedIds(action, 'projectId'),
    requestedIds(action, 'namespaceId'),
    resource.kind === 'user' ? resource.id : null,
    resource.kind === 'organization' ? resource.id : null,
    action.via === 'git' && action.operation === 'push',
    action.via === 'allowlist_entry',
  ],
};

type Credential = AccessQuestion['credential'];

function credentialIds(credential: Credential): Readonly<Record<string, number | undefined>> {
  switch (credential.kind) {
    case 'anonymous':
    case 'unknown_token':
      return {};
    case 'session':
      return { sessionUser: credential.userId };
    case 'access_token':
      return { accessToken: credential.id, sudoUser: credential.sudoUserId };
    case 'oauth_token':
      return { oauthToken: credential.id };
    case 'deploy_token':
      return { deployToken: credential.id };
    case 'deploy_key':
      return { deployKey: credential.id };
    case 'job_token':
      return { job: credential.jobId };
  }
}

/** The projects or groups in question: the resource, and what a share or an entry adds to it. */
function containerIds(
  action: AccessQuestion['action'],
  resource: AccessQuestion['resource'],
  kind: 'project' | 'group',
): readonly number[] {
  const added = addedBy(action);
  return [resource, ...(added === null ? [] : [added])].flatMap((one) => (one.kind === kind ? [one.id] : []));
}

function addedBy(action: AccessQuestion['action']): { readonly kind: 'project' | 'group'; readonly id: number } | null {
  if (action.via === 'share') return { kind: 'group', id: action.withNamespaceId };
  return action.via === 'allowlist_entry' ? action.added : null;
}

/** The groups or projects that a token shall be created for. */
function requestedIds(action: AccessQuestion['action'], column: 'projectId' | 'namespaceId'): readonly number[] {
  if (action.via !== 'token_creation') return [];
  return action.scopes.flatMap((scope) => scope[column] ?? []);
}

type EventOf<K extends Event['kind']> = Extract<Event, { kind: K }>;

/** The token that is revoked. */
export const accessTokenRevokedSlice: Slice<EventOf<'access_token_revoked'>> = {
  name: 'event_access_token_revoked',
  tables: { accessTokens: 'select * from access_tokens where id = $1::bigint' },
  parameters: ({ accessTokenId }) => [accessTokenId],
};

/** The membership that ends, its user, and who else owns the group. */
export const memberRemovedSlice: Slice<EventOf<'member_removed'>> = {
  name: 'event_member_removed',
  prelude: { leaving: 'select m.* from members m where m.id = $1::bigint' },
  tables: {
    members: `select * from leaving union
      select m.* from members m
        where m.namespace_id = any (array(select namespace_id from leaving)) and m.access_level = 50`,
    users: 'select * from users where id = any (array(select user_id from leaving))',
  },
  parameters: ({ memberId }) => [memberId],
};

/** The user whose state changes. */
export const userBlockedSlice: Slice<EventOf<'user_blocked'>> = {
  name: 'event_user_blocked',
  tables: { users: 'select * from users where id = $1::bigint' },
  parameters: ({ userId }) => [userId],
};

/** The user whose state changes. */
export const userActivatedSlice: Slice<EventOf<'user_activated'>> = {
  name: 'event_user_activated',
  tables: { users: 'select * from users where id = $1::bigint' },
  parameters: ({ userId }) => [userId],
};

/** The job that ends. */
export const jobFinishedSlice: Slice<EventOf<'job_finished'>> = {
  name: 'event_job_finished',
  tables: { jobs: 'select * from jobs where id = $1::bigint' },
  parameters: ({ jobId }) => [jobId],
};
