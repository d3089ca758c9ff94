import { join } from 'node:path';
import type { Client } from 'pg';
import {
  cloneDatabase,
  type PostgresServer,
  parsePostgresChoice,
  prepareTemplate,
  schemaTexts,
  startPostgres,
  type WorkerDatabase,
} from '#fixtures';
import type { Context } from '../context.ts';

/** A database with the schema, for one worker; closing it leaves nothing behind. */
export interface OpenDatabase {
  readonly server: PostgresServer;
  readonly client: Client;
  /** The address of another database with the schema, for another worker; it goes with this one. */
  another(): Promise<string>;
  close(): Promise<void>;
}

/** Starts or finds a Postgres as `--postgres` or ASSAY_POSTGRES says, and clones a database from the template. */
export async function openDatabase(context: Context, choice: string | undefined): Promise<OpenDatabase> {
  const wanted = parsePostgresChoice(choice ?? context.environment.ASSAY_POSTGRES ?? 'auto');
  const cacheDirectory = join(context.cwd, '.assay', 'postgres');
  const server = await startPostgres(wanted, { environment: context.environment, cacheDirectory });
  try {
    const template = await prepareTemplate(server, schemaTexts());
    const database = await cloneDatabase(server, template);
    const client = await database.connect();
    const databases = [database];
    const another = async () => {
      const next = await cloneDatabase(server, template);
      databases.push(next);
      return next.url;
    };
    return { server, client, another, close: () => closeAll(client, databases, server) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function closeAll(client: Client, databases: readonly WorkerDatabase[], server: PostgresServer): Promise<void> {
  await client.end();
  for (const database of databases) await database.drop();
  await server.stop();
}
