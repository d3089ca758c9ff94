import { hash } from 'node:crypto';
import type { DecidedReplay, Host } from './host.ts';
import { isKilled } from './is-killed.ts';
import { isSame } from './is-same.ts';
import type { MutantFate } from './mutation-report.ts';
import { type Decisions, decisionsOf, type Meter, type Replay } from './replay.ts';

/** A mutant in one of the cases that have it. */
export interface Carrier {
  readonly host: Host;
  /** The replay as the mutant has it; also for a neighbour of the world. */
  readonly vary: (replay: Replay) => Replay;
  /** The replay with another policy file in the same place; absent where it is a row that is changed. */
  readonly put?: (replay: Replay, content: string) => Replay;
  /** Whether the original looked at what is changed. */
  readonly reached: () => boolean;
}

/** What became of a mutant among those of its operator, and among all mutants of its policy. */
export interface Judgement {
  readonly inOperator: MutantFate;
  readonly inPolicy: MutantFate;
  /** The first cases that have the mutant and show it. */
  readonly shown: readonly Carrier[];
  /** The id of the case whose world showed the mutant in a further search. */
  readonly shownIn?: string;
}

/** A world of a further search, as the original decides in it and as the mutant has it. */
export interface Look {
  readonly id: string;
  /** The case that the world is from. */
  readonly caseId: string;
  readonly original: DecidedReplay;
  readonly varied: Replay;
}

/** How many hosts' own worlds belong to the search, beside the neighbours of the first. */
export const hostsSearched = 3;

/** What a mutant decides in the first cases that have it, and whether the engine failed anywhere in the search. */
interface Searched {
  readonly own: readonly Answer[];
  readonly broken: boolean;
}

interface Answer {
  readonly decisions: Decisions;
  readonly differs: boolean;
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
    const own = carriers.slice(0, hostsSearched).map(({ host, vary }) => this.#answer(host, vary(host.replay)));
    const around = first.host.neighbours().map((original) => this.#answer(original, first.vary(original.replay)));
    const answers = [...own, ...around];
    const differs = answers.some((answer) => answer.differs);
    const broken = answers.some(({ decisions }) => decisions === null);
    const makers = differs && !broken ? this.#makersOf(idsOf(carriers), answers) : new Set<string>();
    const shown = carriers.filter((_, index) => own[index]?.differs);
    if (makers.has(operator)) return { ...both('duplicate'), shown };
    const fate = this.#replayed(carriers, { own, broken }) ?? (differs ? 'survived' : 'equivalent');
    return { ...afterMakers(fate, makers, operator), shown };
  }

  /** A mutant that made no difference so far, in further worlds. */
  judgeAgain(operator: string, looks: readonly Look[]): Judgement {
    const answers = looks.map(({ original, varied }) => this.#answer(original, varied));
    if (answers.some(({ decisions }) => decisions === null)) return both('broken');
    if (!answers.some(({ differs }) => differs)) return both('equivalent');
    const makers = this.#makersOf(looks.map(({ id }) => id).join('\n'), answers);
    if (makers.has(operator)) return both('duplicate');
    const shownIn = looks.find((_, index) => answers[index]?.differs)?.caseId ?? '';
    return { ...afterMakers('survived', makers, operator), shownIn };
  }

  /** Undefined where the replays alone do not tell. */
  #replayed(carriers: readonly Carrier[], { own, ...search }: Searched): MutantFate | undefined {
    let [differs, broken] = [false, search.broken];
    for (const [index, { host, vary }] of carriers.entries()) {
      const answer = own[index] ?? this.#answer(host, vary(host.replay));
      if (answer.differs && isKilled(answer.decisions, host.held)) return 'killed';
      broken ||= answer.decisions === null;
      differs ||= answer.differs;
    }
    if (broken) return 'broken';
    if (differs) return 'survived';
    return carriers.some(({ reached }) => reached()) ? undefined : 'unreached';
  }

  #answer(original: DecidedReplay, varied: Replay): Answer {
    const decisions = decisionsOf(varied, this.#meter);
    return { decisions, differs: decisions !== null && !isSame(decisions, original.decisions) };
  }

  /** Answers that look alike are the same ones in the same worlds alone. */
  #makersOf(worlds: string, answers: readonly Answer[]): Set<string> {
    const texts = answers.map(({ decisions, differs }) => (differs ? JSON.stringify(decisions) : ''));
    const signature = hash('sha1', [worlds, ...texts].join('\n'));
    const makers = this.#seen.get(signature) ?? new Set();
    this.#seen.set(signature, makers);
    return makers;
  }
}

function both(fate: MutantFate): Judgement {
  return { inOperator: fate, inPolicy: fate, shown: [] };
}

function afterMakers(fate: MutantFate, makers: Set<string>, operator: string): Judgement {
  const inPolicy = makers.size === 0 ? fate : 'duplicate';
  makers.add(operator);
  return { inOperator: fate, inPolicy, shown: [] };
}

function idsOf(carriers: readonly Carrier[]): string {
  const ids = carriers.slice(0, hostsSearched).map(({ host }) => host.case.id);
  return ids.join('\n');
}
