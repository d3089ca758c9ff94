import type { PolicyMutant } from '#generators';
import type { Carrier } from './judge.ts';

/** Which cases showed changes of a field: the places to look for changes that no other world shows. */
export class Clues {
  readonly #told = new Map<string, Map<string, Clue>>();
  readonly #ranked = new Map<string, readonly Carrier[]>();

  /** These cases decide otherwise with the mutant. */
  add(mutant: PolicyMutant, carriers: readonly Carrier[]): void {
    if (carriers.length === 0) return;
    for (const key of keysOf(mutant)) {
      const known = this.#told.get(key) ?? new Map<string, Clue>();
      this.#told.set(key, known);
      for (const carrier of carriers) {
        const mutants = known.get(carrier.host.case.id)?.mutants ?? 0;
        known.set(carrier.host.case.id, { carrier, mutants: mutants + 1 });
      }
    }
  }

  /** Cases that showed the same change of another policy first, then any change of the field, then of such policies. */
  carriersFor(mutant: PolicyMutant, count: number): readonly Carrier[] {
    const found = new Map<string, Carrier>();
    for (const [index, key] of keysOf(mutant).entries()) {
      const wanted = Math.ceil((count * (index + 1)) / keysOf(mutant).length);
      for (const carrier of this.#ranking(key)) {
        if (found.size >= wanted) break;
        found.set(carrier.host.case.id, carrier);
      }
    }
    return [...found.values()];
  }

  #ranking(key: string): readonly Carrier[] {
    const known = this.#ranked.get(key) ?? rank([...(this.#told.get(key)?.values() ?? [])]);
    this.#ranked.set(key, known);
    return known;
  }
}

/** A case that showed so many mutants. */
interface Clue {
  readonly carrier: Carrier;
  readonly mutants: number;
}

/** The narrowest first. */
function keysOf(mutant: PolicyMutant): readonly string[] {
  const { policyKey, operator, within } = mutant;
  const [exact = ''] = within.split('@', 1);
  return [`${policyKey} ${exact}`, `${policyKey} ${operator}`, fieldOf(mutant), policyKey];
}

/** The path of a change without the numbers of lists: the same for all policies. */
export function fieldOf({ path }: Pick<PolicyMutant, 'path'>): string {
  return path.replaceAll(/\[\d+\]/g, '');
}

/** Those that told the most mutants apart, of each feature in turn: scenarios of one feature look much alike. */
function rank(entries: readonly Clue[]): readonly Carrier[] {
  const best = entries.toSorted((one, other) => other.mutants - one.mutants);
  const features = [...Map.groupBy(best, ({ carrier }) => carrier.host.case.origin.uri).values()];
  const turns = features.flatMap((own) => own.map(({ carrier }, turn) => ({ carrier, turn })));
  return turns.toSorted((one, other) => one.turn - other.turn).map(({ carrier }) => carrier);
}
