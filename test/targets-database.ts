import { join } from 'node:path';
import type { Client } from 'pg';
import { cloneDatabase, prepareTemplate, schemaTexts, startPostgres } from '#fixtures';

/** A database of its own on the embedded server, for one test file. */
export async function openTestDatabase(): Promise<{ readonly client: Client; close(): Promise<void> }> {
  const server = await startPostgres('embedded', {
    environment: process.env,
    cacheDirectory: join(import.meta.dirname, '..', '.assay', 'postgres'),
  });
  const database = await cloneDatabase(server, await prepareTemplate(server, schemaTexts()));
  const client = await database.connect();
  return {
    client,
    async close() {
      await client.end();
      await database.drop();
      await server.stop();
    },
  };
}
