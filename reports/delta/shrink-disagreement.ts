import type { TableName, World } from '#engine';
import { askBoth, type Versions } from './ask-both.ts';
import type { Disagreement } from './delta.ts';
import { judge } from './group-disagreements.ts';
import { isReferenced } from './row-references.ts';

export interface ShrinkOptions {
  readonly versions: Versions;
  /** How many smaller worlds are asked about. */
  readonly budget: number;
}

/** The disagreement without events and rows that it is seen without, in the same group. */
export async function shrinkDisagreement(found: Disagreement, options: ShrinkOptions): Promise<Disagreement> {
  const shrinker = new Shrinker(found, options);
  await shrinker.dropEvents();
  await shrinker.dropRows();
  return shrinker.smallest;
}

class Shrinker {
  readonly #groupId: string;
  readonly #versions: Versions;
  #left: number;
  #smallest: Disagreement;

  constructor(found: Disagreement, { versions, budget }: ShrinkOptions) {
    this.#groupId = judge(found).groupId;
    this.#versions = versions;
    this.#left = budget;
    this.#smallest = found;
  }

  get smallest(): Disagreement {
    return this.#smallest;
  }

  async dropEvents(): Promise<void> {
    for (const event of this.#smallest.events.toReversed()) {
      const events = this.#smallest.events.filter((other) => other !== event);
      await this.#keepIfSame({ ...this.#smallest, events });
    }
  }

  /** Halves of a table first, then quarters, then single rows: most rows of a large world have no part in it. */
  async dropRows(): Promise<void> {
    // What others point at stands in the first tables, so that the last ones go first.
    const tables = (Object.keys(this.#smallest.world) as TableName[]).toReversed();
    for (const table of tables) {
      for (let size = this.#count(table); size >= 1; size = Math.floor(size / 2)) {
        for (let from = this.#count(table) - size; from > -size; from -= size) {
          const { world } = this.#smallest;
          const rows = world[table] ?? [];
          const fewer = [...rows.slice(0, Math.max(0, from)), ...rows.slice(Math.max(0, from) + size)];
          if (
            fewer.length === rows.length ||
            rows.some((row) => !fewer.includes(row) && isReferenced(world, table, row.id))
          )
            continue;
          await this.#keepIfSame({ ...this.#smallest, world: withRows(world, table, fewer) });
        }
      }
    }
  }

  #count(table: TableName): number {
    return this.#smallest.world[table]?.length ?? 0;
  }

  async #keepIfSame(smaller: Disagreement): Promise<void> {
    if (this.#left <= 0) return;
    this.#left -= 1;
    const { origin, policyTypes, world, events, question } = smaller;
    const steps = [
      ...events.map((event) => ({ kind: 'event' as const, event })),
      { kind: 'question' as const, question },
    ];
    const { disagreements } = await askBoth(this.#versions, { origin, policyTypes, world, steps });
    const [same] = disagreements.filter((one) => judge(withFile(one, smaller)).groupId === this.#groupId);
    if (same !== undefined) this.#smallest = withFile(same, smaller);
  }
}

function withFile(one: Disagreement, { policyFile }: Disagreement): Disagreement {
  return policyFile === undefined ? one : { ...one, policyFile };
}

function withRows(world: Partial<World>, table: TableName, rows: readonly object[]): Partial<World> {
  const { [table]: _, ...others } = world;
  return rows.length === 0 ? others : ({ ...others, [table]: rows } as Partial<World>);
}
