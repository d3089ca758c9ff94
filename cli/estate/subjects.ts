import type { Client } from 'pg';
import type { Question } from '#engine';

/** The kinds of question that are measured, with the query that finds what they are asked about. */
const kinds = {
  merge_request: `select id from merge_requests where state = 'opened' order by id`,
  access: `select p.id, m.user_id as user from members m join projects p on p.namespace_id = m.namespace_id and p.id % 3 = 0
    where m.user_id is not null order by p.id, m.id`,
  pipeline: `select p.id, m.user_id as user from projects p
    join repository_files f on f.project_id = p.id and f.path = '.gitlab-ci.yml'
    cross join lateral (select user_id from members where namespace_id = p.namespace_id and access_level >= 30 order by id limit 1) m
    order by p.id`,
  policies: 'select id from projects order by id',
  policy_file: `select f.id, f.content, c.namespace_id, c.project_id from policy_files f
    join policy_configurations c on c.policy_project_id = f.policy_project_id order by f.id`,
  vulnerabilities: 'select distinct project_id as id from vulnerabilities order by 1',
  scheduled_pipelines: 'select project_id as id from policy_schedules order by id',
  push: `select p.id, m.user_id as user from projects p
    cross join lateral (select user_id from members where namespace_id = p.namespace_id order by id limit 1) m order by p.id`,
} as const;
export type MeasuredKind = keyof typeof kinds;
export const measuredKinds = Object.keys(kinds) as readonly MeasuredKind[];

/** Questions of one kind about things that lie evenly spread over the whole database, the same ones each time. */
export async function subjectsOf(client: Client, kind: MeasuredKind, count: number): Promise<readonly Question[]> {
  const { rows } = await client.query<Found>(
    `with found as materialized (${kinds[kind]}),
       placed as (select found.*, row_number() over () as place, count(*) over () as places from found)
     select * from placed where (place - 1) % greatest(places / $1::int, 1) = 0 limit $1::int`,
    [count],
  );
  return rows.map((row) => questionAbout(kind, row));
}

interface Found {
  readonly id: string;
  readonly user: string;
  readonly content: string;
  readonly namespace_id: string | null;
  readonly project_id: string | null;
}

function questionAbout(kind: MeasuredKind, found: Found): Question {
  const [id, userId] = [Number(found.id), Number(found.user)];
  switch (kind) {
    case 'merge_request':
      return { kind, mergeRequestId: id };
    case 'access':
      return {
        kind,
        credential: { kind: 'session', userId },
        action: { via: 'ability', permission: 'read_code' },
        resource: { kind: 'project', id },
      };
    case 'pipeline':
      return { kind, request: { projectId: id, ref: 'main', refType: 'branch', source: 'push', userId } };
    case 'policies':
    case 'vulnerabilities':
    case 'scheduled_pipelines':
      return { kind, projectId: id };
    case 'policy_file':
      return {
        kind,
        content: found.content,
        ...(found.namespace_id !== null && { namespaceId: Number(found.namespace_id) }),
        ...(found.project_id !== null && { projectId: Number(found.project_id) }),
      };
    case 'push':
      return { kind, projectId: id, branch: 'main', credential: { kind: 'session', userId }, force: false };
  }
}
