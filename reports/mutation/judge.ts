import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DecidedReplay, Host } from './host.ts';
import { isKilled } from './is-killed.ts';
import type { MutantFate } from './mutation-report.ts';
import { type Decisions, decisionsOf, type Meter, type Replay } from './replay.ts';

/** A mutant in one of the cases that have it. */
export interface Carrier {
  readonly host: Host;
  /** The replay as the mutant has it; also for a neighbour of the world. */
  readonly vary: (replay: Replay) => Replay;
  /** Whether the original looked at what is changed. */
  readonly reached: () => boolean;
}

/** What became of a mutant among those of its operator, and among all mutants of its policy. */
export interface Judgement {
  readonly inOperator: MutantFate;
  readonly inPolicy: MutantFate;
}

/** How many hosts' own worlds belong to the search, beside the neighbours of the first. */
const hostsSearched = 3;

/** What a mutant decides in the first cases that have it, and whether the engine failed anywhere in the search. */
interface Searched {
  readonly own: readonly Decisions[];
  readonly texts: readonly string[];
  readonly broken: boolean;
}

/**
 * Says what becomes of mutants of one original, one after the other; `docs/mutation.md` says what each fate means.
 */
export class Judge {
  /** The operators that made each difference, by what was decided. */
  readonly #seen = new Map<string, Set<string>>();
  readonly #meter: Meter;

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  judge(operator: string, carriers: readonly Carrier[]): Judgement {
    const [first] = carriers;
    if (first === undefined) return both('unreached');
    const own = carriers.slice(0, hostsSearched).map(({ host, vary }) => this.#replay(vary(host.replay)));
    const around = first.host.neighbours().map(({ replay }) => this.#replay(first.vary(replay)));
    const originals = [...carriers.map(({ host }) => host).slice(0, hostsSearched), ...first.host.neighbours()];
    const texts = [...own, ...around].map(textOf);
    const differs = [...own, ...around].some((decisions, index) =>
      differsFrom(originals[index], decisions, texts[index]),
    );
    const broken = [...own, ...around].includes(null);
    const makers = differs && !broken ? this.#makersOf([idsOf(carriers), ...texts]) : new Set<string>();
    if (makers.has(operator)) return both('duplicate');
    const fate = this.#replayed(carriers, { own, texts, broken }) ?? (differs ? 'survived' : 'equivalent');
    const judgement = makers.size === 0 ? both(fate) : { inOperator: fate, inPolicy: 'duplicate' as const };
    makers.add(operator);
    return judgement;
  }

  /** Undefined where the replays alone do not tell. */
  #replayed(carriers: readonly Carrier[], { own, texts, ...search }: Searched): MutantFate | undefined {
    let [differs, broken] = [false, search.broken];
    for (const [index, { host, vary }] of carriers.entries()) {
      const isOwn = index < own.length;
      const decisions = isOwn ? (own[index] ?? null) : this.#replay(vary(host.replay));
      if (isKilled(decisions, host.held)) return 'killed';
      broken ||= decisions === null;
      differs ||= differsFrom(host, decisions, isOwn ? texts[index] : undefined);
    }
    if (broken) return 'broken';
    if (differs) return 'survived';
    return carriers.some(({ reached }) => reached()) ? undefined : 'unreached';
  }

  #replay(replay: Replay): Decisions {
    return decisionsOf(replay, this.#meter);
  }

  #makersOf(texts: readonly string[]): Set<string> {
    const signature = hash('sha1', texts.join('\n'));
    const makers = this.#seen.get(signature) ?? new Set();
    this.#seen.set(signature, makers);
    return makers;
  }
}

function both(fate: MutantFate): Judgement {
  return { inOperator: fate, inPolicy: fate };
}

/** Answers that look alike are the same ones in the same worlds alone. */
function idsOf(carriers: readonly Carrier[]): string {
  const ids = carriers.slice(0, hostsSearched).map(({ host }) => host.case.id);
  return ids.join('\n');
}

/** The order of keys is no difference; texts are compared first, since they nearly always tell. No answer is none. */
function differsFrom(original: DecidedReplay | undefined, decisions: Decisions, text = textOf(decisions)): boolean {
  if (original === undefined || decisions === null) return false;
  return text !== original.text && !isDeepStrictEqual(decisions, original.decisions);
}

function textOf(decisions: Decisions): string {
  return JSON.stringify(decisions);
}
