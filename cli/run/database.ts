import { join } from 'node:path';
import type { Client } from 'pg';
import {
  cloneDatabase,
  type PostgresServer,
  parsePostgresChoice,
  prepareTemplate,
  schemaTexts,
  startPostgres,
} from '#fixtures';
import type { Context } from '../context.ts';

/** A database with the schema, for one worker; closing it leaves nothing behind. */
export interface OpenDatabase {
  readonly server: PostgresServer;
  readonly client: Client;
  close(): Promise<void>;
}

/** Starts or finds a Postgres as `--postgres` or ASSAY_POSTGRES says, and clones a database from the template. */
export async function openDatabase(context: Context, choice: string | undefined): Promise<OpenDatabase> {
  const wanted = parsePostgresChoice(choice ?? context.environment.ASSAY_POSTGRES ?? 'auto');
  const cacheDirectory = join(context.cwd, '.assay', 'postgres');
  const server = await startPostgres(wanted, { environment: context.environment, cacheDirectory });
  try {
    const database = await cloneDatabase(server, await prepareTemplate(server, schemaTexts()));
    const client = await database.connect();
    return { server, client, close: () => closeAll(client, database, server) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function closeAll(client: Client, database: { drop(): Promise<void> }, server: PostgresServer): Promise<void> {
  await client.end();
  await database.drop();
  await server.stop();
}
