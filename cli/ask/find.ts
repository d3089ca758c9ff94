import { distance } from 'fastest-levenshtein';
import type { Client } from 'pg';
import { CliError } from '../errors.ts';

/** What can be looked up by the name that people know it by. */
const kinds = {
  project: { table: 'projects', column: 'full_path', example: 'acme/payments' },
  group: { table: 'namespaces', column: 'full_path', example: 'acme' },
  user: { table: 'users', column: 'username', example: 'ana' },
} as const;
export type Findable = keyof typeof kinds;

const mostCandidates = 200;
const mostNames = 3;

/** The id of what is meant by an id or a name; who mistypes is told the nearest names. */
export async function findId(client: Client, kind: Findable, word: string): Promise<number> {
  const { table, column } = kinds[kind];
  const byId = /^\d{1,15}$/.test(word);
  const { rows } = await client.query<{ id: string }>(
    `select id from ${table} where ${byId ? 'id = $1::bigint' : `${column} = $1`}`,
    [word],
  );
  const [found] = rows;
  if (found !== undefined) return Number(found.id);
  const near = byId ? [] : await nearest(client, kind, word);
  throw new CliError(`${kind} \`${word}\`: the database has none of that ${byId ? 'id' : 'name'}`, {
    hint: near.length === 0 ? await namesThere(client, kind) : `did you mean ${near.join(', ')}?`,
  });
}

/** The id of a merge request: its id, or its project and number such as `acme/payments!12`. */
export async function findMergeRequest(client: Client, word: string): Promise<number> {
  const [, path = '', iid] = /^(.*)!(\d{1,9})$/.exec(word) ?? [];
  const projectId = iid === undefined ? null : await findId(client, 'project', path);
  if (projectId === null && !/^\d{1,15}$/.test(word)) {
    throw new CliError(
      `merge request \`${word}\`: neither an id nor a project and a number: write 123 or acme/payments!12`,
    );
  }
  const { rows } = await client.query<{ id: string }>(
    projectId === null
      ? { text: 'select id from merge_requests where id = $1', values: [word] }
      : { text: 'select id from merge_requests where project_id = $1 and iid = $2', values: [projectId, iid] },
  );
  const [found] = rows;
  if (found !== undefined) return Number(found.id);
  const { rows: there } = await client.query<{ iid: number }>(
    'select iid from merge_requests where project_id = $1 order by iid limit 5',
    [projectId],
  );
  const named = there.map((one) => `${path}!${one.iid}`).join(', ');
  throw new CliError(`merge request \`${word}\`: the database has none of that number`, {
    hint: named === '' ? 'name it by its id, or as acme/payments!12' : `there are ${named}`,
  });
}

/** Some of the names that there are, for who cannot know how they look. */
async function namesThere(client: Client, kind: Findable): Promise<string> {
  const { table, column, example } = kinds[kind];
  const { rows } = await client.query<{ name: string }>(`select ${column} as name from ${table} limit ${mostNames}`);
  if (rows.length === 0) return `name it like \`${example}\`, or by its id; this database has no ${kind}`;
  return `there are ${rows.map(({ name }) => name).join(', ')} and others`;
}

/** The beginning of a name is what an index finds, so the name is cut until something begins like it. */
async function nearest(client: Client, kind: Findable, word: string): Promise<readonly string[]> {
  const { table, column } = kinds[kind];
  for (let length = word.length; length > 0; length = Math.floor(length * 0.7)) {
    const start = word.slice(0, length);
    const { rows } = await client.query<{ name: string }>(
      `select ${column} as name from ${table} where ${column} >= $1::text and ${column} < $1::text || '~' limit ${mostCandidates}`,
      [start],
    );
    if (rows.length === 0) continue;
    const names = rows.map(({ name }) => name);
    return names.toSorted((one, other) => distance(word, one) - distance(word, other)).slice(0, mostNames);
  }
  return [];
}
