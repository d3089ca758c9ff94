import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Product, Unit } from '#reports';
import { CliError, exitCodes } from '../errors.ts';

/** A line of the journal: a unit that is done, and where its product is. */
export interface JournalEntry {
  readonly unit: Unit;
  readonly file: string;
  /** Of the product, in hexadecimal. */
  readonly sha256: string;
  readonly ms: number;
}

/** A line about time that no finished unit has: of one that was left. */
interface LostTime {
  readonly lostMs: number;
  /** Where it was too long for the night; null where somebody stopped it. */
  readonly unit: Unit | null;
}

/**
 * What a night has done so far, so that it can be killed at any moment.
 *
 * INVARIANT: a line is written only after its product is whole and on the disk, and both are there before the next unit
 * begins. A torn last line is as good as none: its unit is done again.
 */
export class Journal {
  readonly #folder: string;
  readonly #entries: JournalEntry[] = [];
  readonly #lost: LostTime[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the journal of a folder; there need be none yet. */
  static async open(folder: string): Promise<Journal> {
    await mkdir(join(folder, 'products'), { recursive: true });
    await mkdir(join(folder, 'drafts'), { recursive: true });
    const journal = new Journal(folder);
    await journal.#read();
    return journal;
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  get usedMs(): number {
    const lostMs = this.#lost.reduce((sum, one) => sum + one.lostMs, 0);
    return this.#entries.reduce((sum, { ms }) => sum + ms, lostMs);
  }

  /** What units took; of one that was too long, how long it was given: it takes that at least. */
  get timings(): readonly { readonly unit: Unit; readonly ms: number }[] {
    const tooLong = this.#lost.flatMap(({ unit, lostMs }) => (unit === null ? [] : [{ unit, ms: lostMs }]));
    return [...this.#entries, ...tooLong];
  }

  has(id: string): boolean {
    return this.#entries.some(({ unit }) => unit.id === id);
  }

  /** Where the product of a unit may be written before it is whole; a name that no other process has. */
  draft(): string {
    return join(this.#folder, 'drafts', `${process.pid}.json`);
  }

  /** Takes over a product that stands in the draft, and writes down that the unit is done. */
  async record(unit: Unit, draft: string, ms: number): Promise<Product> {
    const file = `${unit.id.replaceAll(/[^\w.-]+/g, '-')}.json`;
    const text = await readFile(draft);
    await synced(draft, 'r+');
    await rename(draft, join(this.#folder, 'products', file));
    await synced(join(this.#folder, 'products'), 'r');
    const entry = { unit, file, sha256: sha256Of(text), ms };
    await this.#append(entry);
    this.#entries.push(entry);
    return JSON.parse(text.toString('utf8')) as Product;
  }

  /** Time that went into a unit which was left counts too. */
  async recordLost(lostMs: number, unit: Unit | null): Promise<void> {
    const lost = { lostMs, unit };
    await this.#append(lost);
    this.#lost.push(lost);
  }

  /** The product of an entry; what was changed since is refused. */
  async product({ unit, file, sha256 }: JournalEntry): Promise<Product> {
    const path = join(this.#folder, 'products', file);
    const text = await readFile(path).catch((cause: unknown) => {
      throw damaged(path, unit.id, cause);
    });
    if (sha256Of(text) !== sha256) throw damaged(path, unit.id);
    return JSON.parse(text.toString('utf8')) as Product;
  }

  get #path(): string {
    return join(this.#folder, 'journal.jsonl');
  }

  async #read(): Promise<void> {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) await cutTo(this.#path, Buffer.byteLength(whole));
    for (const line of whole.split('\n').filter((one) => one !== '')) {
      const entry = JSON.parse(line) as JournalEntry | LostTime;
      if ('lostMs' in entry) this.#lost.push(entry);
      else this.#entries.push(entry);
    }
  }

  async #append(line: JournalEntry | LostTime): Promise<void> {
    const file = await open(this.#path, 'a');
    try {
      await file.appendFile(`${JSON.stringify(line)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

async function synced(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function cutTo(path: string, length: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
}

function sha256Of(text: Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

function damaged(path: string, unit: string, cause?: unknown): CliError {
  return new CliError(`${path}: the product of ${unit} is not what the journal says: begin a new night`, {
    exitCode: exitCodes.environment,
    cause,
  });
}
