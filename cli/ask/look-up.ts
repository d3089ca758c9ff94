import type { Client } from 'pg';
import { CliError } from '../errors.ts';

/** A person with the highest role in the project or right above it. */
export async function someMemberOf(client: Client, projectId: number): Promise<number> {
  const { rows } = await client.query<{ user_id: string }>(
    `select m.user_id from projects p join namespaces n on n.id = p.namespace_id
       cross join lateral (
         select user_id, access_level, id from members where project_id = p.id
         union all select user_id, access_level, id from members where namespace_id = any (n.traversal_ids)
         union all select n.owner_id, 50, 0 where n.owner_id is not null) m
       join users u on u.id = m.user_id and u.type = 'regular' and u.state = 'active'
      where p.id = $1 order by m.access_level desc, m.id limit 1`,
    [projectId],
  );
  const [found] = rows;
  if (found !== undefined) return Number(found.user_id);
  throw new CliError(`project ${projectId}: nobody is a member there: say who asks with --user`);
}

/** The policy file of a policy project, or of the nearest policy project that governs the project. */
export async function policyFileOf(
  client: Client,
  projectId: number,
): Promise<{ readonly content: string; readonly projectId?: number; readonly namespaceId?: number }> {
  const { rows } = await client.query<{ content: string; project_id: string | null; namespace_id: string | null }>(
    `select f.content, c.project_id, c.namespace_id
       from projects p join namespaces n on n.id = p.namespace_id
       join policy_configurations c on c.policy_project_id = p.id or c.project_id = p.id or c.namespace_id = any (n.traversal_ids)
       join policy_files f on f.policy_project_id = c.policy_project_id
      where p.id = $1
      order by c.policy_project_id = p.id desc, c.project_id is null, array_position(n.traversal_ids, c.namespace_id) desc limit 1`,
    [projectId],
  );
  const [found] = rows;
  if (found === undefined) {
    throw new CliError(`project ${projectId}: no policy project governs it, and it is none: name a file with --file`);
  }
  return {
    content: found.content,
    ...(found.project_id !== null && { projectId: Number(found.project_id) }),
    ...(found.namespace_id !== null && { namespaceId: Number(found.namespace_id) }),
  };
}
