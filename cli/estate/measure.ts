import type { Client } from 'pg';
import { type Question, worldOf } from '#engine';
import { referenceTarget, type Session } from '#targets';
import { countQueries } from '../ask/count-queries.ts';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import { openEstate, startServer } from './open-estate.ts';
import { type MeasuredKind, measuredKinds, subjectsOf } from './subjects.ts';

/** What one kind of question took on an estate of one size: asked again, in milliseconds, planning and disk left out. */
export interface QuestionCost {
  readonly asked: number;
  readonly median: number;
  readonly p95: number;
  /** The most queries that one question needed. */
  readonly queries: number;
}

/** The engine on an estate of one size. */
export interface EstateMeasurement {
  readonly projects: number;
  readonly seed: number;
  readonly rows: number;
  readonly copyMs: number;
  readonly loadMs: number;
  readonly questions: Readonly<Record<MeasuredKind, QuestionCost>>;
}

export interface MeasureOptions {
  /** Estates of so many projects, one after the other. */
  readonly sizes: readonly number[];
  readonly seed: number;
  readonly postgres?: string;
  /** How many questions of each kind; a hundred if not said. */
  readonly subjects?: number;
  readonly report?: (line: string) => void;
}

/** Loads estates of some sizes and asks each of them questions of every kind; nothing is left of them afterwards. */
export async function measureEstate(context: Context, options: MeasureOptions): Promise<readonly EstateMeasurement[]> {
  const { sizes, seed, postgres, subjects = 100, report } = options;
  const server = await startServer(context, postgres);
  try {
    const measured: EstateMeasurement[] = [];
    for (const projects of sizes) {
      report?.(`estate of ${projects} projects, seed ${seed}`);
      const open = await openEstate(server, {
        projects,
        seed,
        ...(report && { report: (line) => report(`  ${line}`) }),
      });
      try {
        const { rows, copyMs, indexMs, foreignKeyMs, analyzeMs } = open.loaded;
        const loadMs = copyMs + indexMs + foreignKeyMs + analyzeMs;
        measured.push({
          projects,
          seed,
          rows,
          copyMs,
          loadMs,
          questions: await measureQuestions(open.client, subjects),
        });
      } finally {
        await open.close();
      }
    }
    return measured;
  } finally {
    await server.stop();
  }
}

/** Asks a database questions of every kind. */
export async function measureQuestions(
  client: Client,
  subjects: number,
): Promise<Readonly<Record<MeasuredKind, QuestionCost>>> {
  const costs: [MeasuredKind, QuestionCost][] = [];
  for (const kind of measuredKinds) costs.push([kind, await costOf(client, kind, subjects)]);
  return Object.fromEntries(costs) as Readonly<Record<MeasuredKind, QuestionCost>>;
}

async function costOf(client: Client, kind: MeasuredKind, subjects: number): Promise<QuestionCost> {
  const questions = await subjectsOf(client, kind, subjects);
  const session = await referenceTarget(client).open(worldOf({}));
  try {
    // Whoever asks first pays for planning, for compiling our own code, and for reading from disk what was just loaded.
    for (const question of questions) await timed(client, session, question);
    const asked = [];
    for (const question of questions) asked.push(await timed(client, session, question));
    const times = asked.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
    return {
      asked: asked.length,
      median: rounded(times[Math.floor(times.length / 2)]),
      p95: rounded(times[Math.floor(times.length * 0.95)]),
      queries: Math.max(0, ...asked.map(({ queries }) => queries)),
    };
  } finally {
    await session.close();
  }
}

async function timed(
  client: Client,
  session: Session,
  question: Question,
): Promise<{ readonly milliseconds: number; readonly queries: number }> {
  const counted = countQueries(client);
  try {
    const start = performance.now();
    const verdict = await session.ask(question);
    const milliseconds = performance.now() - start;
    if (verdict.kind === 'decided') return { milliseconds, queries: counted.soFar() };
    const said = verdict.kind === 'failed' ? verdict.error : verdict.reason;
    throw new CliError(`estate: ${JSON.stringify(question)}: ${verdict.kind}: ${said}`, {
      exitCode: exitCodes.environment,
    });
  } finally {
    counted.stop();
  }
}

function rounded(milliseconds = 0): number {
  return Math.round(milliseconds * 100) / 100;
}
