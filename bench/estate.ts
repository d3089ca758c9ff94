// Measures estates. Without --sizes: how fast they are streamed into Postgres, as a share of what raw COPY of the same
// bytes reaches in the same run. With --sizes: what questions take on estates of those sizes, against the baseline.
// Usage: npm run bench:estate [-- --projects N --runs N --streams N] [-- --sizes 1000,10000 --save]
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { tableNames } from '#engine';
import {
  cloneDatabase,
  estatePages,
  type Loaded,
  loadEstate,
  loadPages,
  type PagesOf,
  prepareTemplate,
  schemaTexts,
} from '#fixtures';
import { estateOf } from '#generators';
import { readBaseline, sizesWithout, worseThan, writeBaseline } from '../cli/estate/baseline.ts';
import { measureEstate } from '../cli/estate/measure.ts';
import { startServer } from '../cli/estate/open-estate.ts';
import { scaleText } from '../cli/estate/scale-text.ts';
import { processContext } from '../cli/process-context.ts';

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '5' },
    streams: { type: 'string', default: '2' },
    postgres: { type: 'string', default: 'embedded' },
    sizes: { type: 'string' },
    baseline: { type: 'string', default: 'bench/baselines/scale.json' },
    save: { type: 'boolean', default: false },
  },
});
const context = processContext();
const clock = () => performance.now();
const seed = Number(values.seed);

if (values.sizes === undefined) await reportRate();
else await reportScale(values.sizes.split(',').map(Number));

async function reportRate(): Promise<void> {
  const server = await startServer(context, values.postgres);
  try {
    const template = await prepareTemplate(server, schemaTexts());
    await inNewDatabase((clients) => loadEstate({ clients, streams: estateOf({ projects: 2_000, seed: 2 }), clock }));
    const streams = estateOf({ projects: Number(values.projects), seed });
    const pages = await inNewDatabase(async ([client]) => {
      const made = new Map<string, readonly Buffer[]>();
      for (const table of tableNames) made.set(table, [...(await estatePages(client, streams, table))]);
      return made;
    });
    const raw = () => measured(async (_, table) => pages.get(table) ?? []);
    const generated = () => measured((client, table) => estatePages(client, streams, table));
    const rounds: Round[] = [];
    for (let round = 1; round <= Number(values.runs); round += 1) {
      // Each goes first in turn: the second may find the server, and whatever else runs, in another state.
      const both = round % 2 === 1 ? await rawFirst(raw, generated) : await generatedFirst(raw, generated);
      sayRound(round, both);
      rounds.push(both);
    }
    console.log(`share of raw COPY, rows alone   ${spread(rounds.map(rowsShare))}`);
    console.log(`share of raw COPY, with keys    ${spread(rounds.map(loadShare))}`);

    async function measured(pagesOf: PagesOf): Promise<Measured> {
      return inNewDatabase(async (clients) => {
        const [cpu, heap] = [watchCpu(), watchHeap()];
        const loaded = await loadPages({ clients, clock, report: cpu.part, pagesOf });
        return { ...loaded, cpuForRows: cpu.forRows(), heap: heap.stop() };
      });
    }

    async function inNewDatabase<T>(work: (clients: readonly [Client, ...Client[]]) => Promise<T>): Promise<T> {
      const database = await cloneDatabase(server, template);
      const clients: [Client, ...Client[]] = [await database.connect()];
      while (clients.length < Number(values.streams)) clients.push(await database.connect());
      try {
        return await work(clients);
      } finally {
        for (const client of clients) await client.end();
        await database.drop();
      }
    }
  } finally {
    await server.stop();
  }
}

interface Measured extends Loaded {
  /** Seconds of this process alone, until all rows were sent. */
  readonly cpuForRows: number;
  /** Megabytes. */
  readonly heap: number;
}

interface Round {
  readonly raw: Measured;
  readonly generated: Measured;
}

type Measure = () => Promise<Measured>;

async function rawFirst(raw: Measure, generated: Measure): Promise<Round> {
  return { raw: await raw(), generated: await generated() };
}

async function generatedFirst(raw: Measure, generated: Measure): Promise<Round> {
  const first = await generated();
  return { raw: await raw(), generated: first };
}

function rowsShare({ raw, generated }: Round): number {
  return raw.copyMs / generated.copyMs;
}

function loadShare({ raw, generated }: Round): number {
  return loadMs(raw) / loadMs(generated);
}

function sayRound(number: number, round: Round): void {
  console.log(`round ${number}`);
  sayLoaded('  raw COPY of the same bytes', round.raw);
  sayLoaded('  estate, generated meanwhile', round.generated);
  console.log(
    `  share of raw COPY: rows alone ${rowsShare(round).toFixed(2)}, with keys ${loadShare(round).toFixed(2)}`,
  );
}

async function reportScale(sizes: readonly number[]): Promise<void> {
  const report = (line: string) => console.log(line);
  const measured = await measureEstate(context, { sizes, seed, postgres: values.postgres, report });
  console.log(`\n${scaleText(measured)}\n`);
  const baseline = await readBaseline(values.baseline);
  const findings = baseline === undefined ? [] : worseThan(baseline, measured);
  for (const { words } of findings) console.log(`worse: ${words}`);
  if (baseline !== undefined) for (const size of sizesWithout(baseline, measured)) console.log(`no baseline: ${size}`);
  if (values.save) await writeBaseline(values.baseline, measured);
  else if (findings.length > 0) process.exitCode = 1;
}

function sayLoaded(what: string, { rows, bytes, copyMs, indexMs, foreignKeyMs, cpuForRows, heap }: Measured): void {
  const rate = Math.round(rows / (copyMs / 1_000)).toLocaleString('en');
  const rest = `keys and indexes ${(indexMs / 1_000).toFixed(1)} s, foreign keys ${(foreignKeyMs / 1_000).toFixed(1)} s`;
  const own = `here ${cpuForRows.toFixed(2)} s of processor time for the rows, at most ${heap.toFixed(0)} MB of heap`;
  console.log(`${what.padEnd(30)}${rows} rows, ${(bytes / 1e6).toFixed(0)} MB: ${rate} rows/s; ${rest}; ${own}`);
}

function loadMs({ copyMs, indexMs, foreignKeyMs, analyzeMs }: Loaded): number {
  return copyMs + indexMs + foreignKeyMs + analyzeMs;
}

/** The processor time of this process until the first part of a load, its rows, is reported: others do not lengthen it. */
function watchCpu(): { part(): void; forRows(): number } {
  const start = process.cpuUsage();
  let seconds: number | undefined;
  return {
    part: () => {
      const { user, system } = process.cpuUsage(start);
      seconds ??= (user + system) / 1e6;
    },
    forRows: () => seconds ?? 0,
  };
}

/** The most heap that was in use, in megabytes, looked at ten times a second. */
function watchHeap(): { stop(): number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage().heapUsed / 1e6);
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return [least, middle, most]
    .map((one) => (one ?? 0).toFixed(2))
    .join(' / ')
    .concat(' (least, median, most)');
}
