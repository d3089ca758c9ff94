import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Pickle } from '@cucumber/messages';
import type { Context } from '../context.ts';
import { picklesOf, placeOf } from '../run/plan.ts';

/** A feature that was saved: where its scenarios stand, those with a new text first. */
export interface SavedFeature {
  readonly uri: string;
  readonly places: readonly string[];
  readonly changed: number;
}

/** The texts of the scenarios that are watched, so that a save shows which of them it changed. */
export class KnownFeatures {
  readonly #context: Context;
  readonly #texts = new Map<string, ReadonlySet<string>>();
  readonly #read = new Map<string, { readonly mark: string; readonly pickles: readonly Pickle[] }>();

  constructor(context: Context, pickles: readonly Pickle[]) {
    this.#context = context;
    for (const [uri, own] of Map.groupBy(pickles, ({ uri }) => uri)) this.#texts.set(uri, new Set(own.map(textOf)));
  }

  get uris(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** Reads a feature again; a syntax error is thrown, and what was known of it stays. */
  reread(uri: string): SavedFeature {
    const pickles = this.#picklesOf(uri);
    const before = this.#texts.get(uri) ?? new Set();
    this.#texts.set(uri, new Set(pickles.map(textOf)));
    const changed = pickles.filter((pickle) => !before.has(textOf(pickle)));
    const same = pickles.filter((pickle) => before.has(textOf(pickle)));
    return { uri, places: [...changed, ...same].map(placeOf), changed: changed.length };
  }

  forget(uri: string): void {
    this.#texts.delete(uri);
  }

  /** The scenarios that mention a file by its path or its name. */
  naming(path: string, name: string): readonly string[] {
    return this.uris.flatMap((uri) =>
      this.#pickles(uri)
        .filter((pickle) => [path, name].some((word) => textOf(pickle).includes(word)))
        .map(placeOf),
    );
  }

  /** Where the scenarios of a feature stand now. */
  placesIn(uri: string): readonly string[] {
    return this.#pickles(uri).map(placeOf);
  }

  /** A feature that cannot be read just now has none. */
  #pickles(uri: string): readonly Pickle[] {
    try {
      return this.#picklesOf(uri);
    } catch {
      return [];
    }
  }

  /** A save of a policy file asks about every feature that is watched: those that stand as they did are not read again. */
  #picklesOf(uri: string): readonly Pickle[] {
    const { mtimeMs, size } = statSync(resolve(this.#context.cwd, uri));
    const mark = `${mtimeMs} ${size}`;
    const known = this.#read.get(uri);
    if (known?.mark === mark) return known.pickles;
    const pickles = picklesOf(this.#context, uri);
    this.#read.set(uri, { mark, pickles });
    return pickles;
  }
}

/** Everything that a scenario says, wherever it stands. */
function textOf({ name, tags, steps }: Pickle): string {
  return JSON.stringify([
    name,
    tags.map((tag) => tag.name),
    steps.map(({ text, argument }) => [text, argument ?? null]),
  ]);
}
