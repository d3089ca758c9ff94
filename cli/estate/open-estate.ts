import { join } from 'node:path';
import type { Client } from 'pg';
import {
  cloneDatabase,
  createKeptDatabase,
  type Loaded,
  loadEstate,
  type PostgresServer,
  parsePostgresChoice,
  prepareTemplate,
  schemaTexts,
  startPostgres,
} from '#fixtures';
import { type EstateSpec, estateOf } from '#generators';
import type { Context } from '../context.ts';

/** An estate in a database. */
export interface OpenEstate {
  readonly server: PostgresServer;
  readonly url: string;
  /** The first of the connections that it was loaded with. */
  readonly client: Client;
  readonly loaded: Loaded;
  /** Ends the connections; the database goes too, unless it is kept. */
  close(options?: { readonly keep: boolean }): Promise<void>;
}

/** The server that `--postgres` or ASSAY_POSTGRES names. */
export async function startServer(context: Context, choice: string | undefined): Promise<PostgresServer> {
  const wanted = parsePostgresChoice(choice ?? context.environment.ASSAY_POSTGRES ?? 'auto');
  const cacheDirectory = join(context.cwd, '.assay', 'postgres');
  return startPostgres(wanted, { environment: context.environment, cacheDirectory });
}

export interface OpenOptions extends EstateSpec {
  /** The name of a database that may outlive the command; without one a database of the run is taken. */
  readonly database?: string;
  readonly streams?: number;
  readonly report?: (line: string) => void;
}

/** Makes a database, and fills it with the estate. */
export async function openEstate(
  server: PostgresServer,
  { projects, seed, database, streams = 2, report }: OpenOptions,
): Promise<OpenEstate> {
  const rows = estateOf({ projects, seed });
  const made =
    database === undefined
      ? await cloneDatabase(server, await prepareTemplate(server, schemaTexts()))
      : await createKeptDatabase(server, database);
  const clients: Client[] = [];
  const end = async () => {
    for (const client of clients) await client.end();
  };
  try {
    const client = await made.connect();
    clients.push(client);
    while (clients.length < streams) clients.push(await made.connect());
    const loaded = await loadEstate({
      clients: clients as [Client, ...Client[]],
      streams: rows,
      clock: () => performance.now(),
      ...(report && { report }),
    });
    const close = async ({ keep } = { keep: false }) => {
      await end();
      if (!keep) await made.drop();
    };
    return { server, url: made.url, client, loaded, close };
  } catch (error) {
    // A half-filled database has no keys and no indexes: nobody should find it.
    await end();
    await made.drop();
    throw error;
  }
}
