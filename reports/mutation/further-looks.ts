import { applyChanges } from '#engine';
import { aimedWorlds, askedAs, type PolicyMutant, type Variation } from '#generators';
import { type Clues, fieldOf } from './clues.ts';
import { type DecidedReplay, decided } from './host.ts';
import { type Carrier, hostsSearched, type Look } from './judge.ts';
import type { Replay } from './replay.ts';

/** A mutant that made no difference so far. */
export interface Overlooked {
  readonly mutant: PolicyMutant;
  /** The whole file as it was, written as the mutant is. */
  readonly original: string;
  readonly carriers: readonly Carrier[];
}

/**
 * Where else to look for a difference: worlds of other cases that showed such a change, with this policy put in, and
 * variations of worlds aimed at the changed field. Remembers what the originals of one policy decide there.
 */
export class FurtherLooks {
  readonly #clues: Clues;
  readonly #worlds: number;
  readonly #known = new Map<string, DecidedReplay>();
  readonly #aimed = new Map<string, readonly DecidedReplay[]>();

  constructor(clues: Clues, worlds: number) {
    this.#clues = clues;
    this.#worlds = worlds;
  }

  looksFor({ mutant, original, carriers }: Overlooked): readonly Look[] {
    const searched = new Set(carriers.slice(0, hostsSearched).map(({ host }) => host.case.id));
    const borrowed = this.#clues
      .carriersFor(mutant, this.#worlds + hostsSearched)
      .filter(({ host }) => !searched.has(host.case.id))
      .slice(0, this.#worlds);
    const bases = [carriers[0], borrowed[0]].filter((carrier) => carrier !== undefined);
    return [
      ...borrowed.flatMap((carrier) => this.#borrowed(carrier, { mutant, original })),
      ...bases.flatMap((carrier) => this.#aimedAt(carrier, { mutant, original })),
    ];
  }

  #borrowed({ host, put }: Carrier, { mutant, original }: Pick<Overlooked, 'mutant' | 'original'>): readonly Look[] {
    if (put === undefined) return [];
    const key = `${host.case.id}\n${original}`;
    const before = this.#known.get(key) ?? decided(put(host.replay, original));
    this.#known.set(key, before);
    if (before.decisions === null) return [];
    const { id } = host.case;
    return [{ id, caseId: id, original: before, varied: put(host.replay, mutant.compact) }];
  }

  #aimedAt({ host, put }: Carrier, { mutant, original }: Pick<Overlooked, 'mutant' | 'original'>): readonly Look[] {
    if (put === undefined) return [];
    const field = fieldOf(mutant);
    const key = [host.case.id, field, original].join('\n');
    const befores = this.#aimed.get(key) ?? this.#aim(put(host.replay, original), field);
    this.#aimed.set(key, befores);
    return befores.map((before, at) => ({
      id: `${host.case.id} ${field} ${at}`,
      caseId: host.case.id,
      original: before,
      varied: put(before.replay, mutant.compact),
    }));
  }

  #aim({ world, steps }: Replay, field: string): readonly DecidedReplay[] {
    return aimedWorlds(world, field, this.#worlds)
      .map((variation) => decided(variedBy({ world, steps }, variation)))
      .filter(({ decisions }) => decisions !== null);
  }
}

function variedBy({ world, steps }: Replay, variation: Variation): Replay {
  return {
    world: applyChanges(world, variation.changes ?? []),
    steps: steps.map((step) =>
      step.kind === 'question' ? { ...step, question: askedAs(step.question, variation) } : step,
    ),
  };
}
