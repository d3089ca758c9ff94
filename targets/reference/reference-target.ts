import type { Client } from 'pg';
import { policyTypes } from '#catalogue';
import {
  decide,
  type Event,
  type Evidence,
  type Question,
  type QuestionKind,
  react,
  type Verdict,
  type World,
} from '#engine';
import { changeStatement, worldParameter } from '#fixtures';
import type { Session, Target } from '../port.ts';
import { implementedRules } from './implemented-rules.ts';
import { loadSlice } from './load.ts';
import type { Slice } from './slice.ts';
import { eventSlices, questionSlices } from './slices/index.ts';

/** The reference engine over a Postgres database that holds the schema. One session at a time: a transaction each. */
export function referenceTarget(client: Client): Target {
  return {
    name: 'reference',
    supports: new Set(policyTypes),
    rules: implementedRules(),
    open: (world) => ReferenceSession.open(client, world),
    dispose: async () => {},
  };
}

/** Decides only from what it loads: the world is stored in one round trip, then forgotten. */
class ReferenceSession implements Session {
  readonly #client: Client;
  /** What events consulted since the last question: it explains the next verdict. */
  #evidence: readonly Evidence[] = [];

  private constructor(client: Client) {
    this.#client = client;
  }

  static async open(client: Client, world: World): Promise<ReferenceSession> {
    try {
      // As one text, so that beginning the transaction takes no round trip of its own.
      await client.query(`begin; select store_world(${client.escapeLiteral(worldParameter(world))})`);
    } catch (cause) {
      await client.query('rollback');
      throw new Error(`world: cannot be stored: ${messageOf(cause)}`, { cause });
    }
    return new ReferenceSession(client);
  }

  async happen(event: Event): Promise<void> {
    const slice = eventSlices[event.kind] as Slice<Event> | undefined;
    if (slice === undefined) throw new RangeError(`event \`${event.kind}\`: the reference target does not know it`);
    const { changes, evidence } = react(await loadSlice(this.#client, slice, event), event);
    for (const change of changes) {
      const { text, values } = changeStatement(change);
      await this.#client.query(text, [...values]);
    }
    this.#evidence = [...this.#evidence, ...evidence];
  }

  async ask(question: Question): Promise<Verdict> {
    const slice = questionSlices[question.kind] as Slice<Question> | undefined;
    if (slice === undefined) return unsupported(question.kind);
    const start = performance.now();
    try {
      const verdict = decide(await loadSlice(this.#client, slice, question), question);
      return this.#withHistory(verdict, performance.now() - start);
    } catch (cause) {
      return { kind: 'failed', error: messageOf(cause) };
    }
  }

  /** Nobody waits for the answer: the connection keeps its statements in order, so that the next world comes after it. */
  async close(): Promise<void> {
    this.#client.query('rollback').catch(() => {});
  }

  #withHistory(verdict: Verdict, milliseconds: number): Verdict {
    if (verdict.kind !== 'decided') return verdict;
    return { ...verdict, evidence: [...this.#evidence, ...verdict.evidence], cost: { queries: 1, milliseconds } };
  }
}

function unsupported(kind: QuestionKind): Verdict {
  return { kind: 'unsupported', reason: `the target \`reference\` does not answer questions of kind \`${kind}\`` };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
