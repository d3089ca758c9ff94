import { type Case, type ChangedDecision, judge } from '#reports';
import { lendRun } from '#steps';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Scenario } from '../corpus/scenario.ts';
import type { StepLibrary } from '../corpus/step-library.ts';
import { type Vocabulary, vocabularyOf } from '../corpus/vocabulary.ts';
import { commonnessOf } from '../edits/relevance.ts';
import { holds, runText } from '../run/run-text.ts';
import { ChangeSight, type SightAim } from './change-sight.ts';
import { changeText, rulesToClaim } from './change-text.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { shrunkToChange } from './shrink-to-change.ts';
import { tellingThens } from './telling-thens.ts';

/** What a scenario of a change is about: the group that the change must stay in, and the versions that differ. */
export interface ChangeAim extends SightAim {
  /** How many times a smaller scenario is tried. */
  readonly budget: number;
}

/** A changed decision as a scenario whose expectations are the candidate's answers. */
export interface WrittenChange {
  /** The same change, in the world of the scenario. */
  readonly disagreement: ChangedDecision;
  /** A feature file with the scenario. */
  readonly text: string;
  /** Whether it would fail on the base; where not, steps have no words for what differs. */
  readonly tells: boolean;
}

/** What changes are written with. */
export interface ChangeGround {
  readonly corpus: readonly Scenario[];
  readonly library: StepLibrary;
  readonly seed: number;
}

/** Writes changed decisions as scenarios, in the words of a corpus. The run of the steps is lent to it meanwhile. */
export class ChangeWriter {
  readonly #ground: ChangeGround;
  readonly #scenarios: ReadonlyMap<string, Scenario>;
  readonly #commonness: ReadonlyMap<string, number>;
  #known: Vocabulary | undefined;

  constructor(ground: ChangeGround) {
    this.#ground = ground;
    this.#scenarios = new Map(ground.corpus.map((one) => [one.id, one]));
    this.#commonness = commonnessOf(ground.corpus.flatMap(({ steps }) => steps.map(({ text }) => text)));
  }

  /** The scenario that a case comes from, with what the change needs and nothing else; null where it cannot be told. */
  async fromCase({ id }: Pick<Case, 'id'>, aim: ChangeAim): Promise<WrittenChange | null> {
    const scenario = this.#scenarios.get(id);
    return scenario === undefined ? null : this.#lent(aim, () => this.#write(scenario, aim));
  }

  /** The first scenario of a feature text; null where its steps do not bring the change about. */
  async fromText(text: string, { uri, ...aim }: ChangeAim & { readonly uri: string }): Promise<WrittenChange | null> {
    const [scenario] = readCorpus([{ uri, text }], this.#ground.library);
    return scenario === undefined ? null : this.#lent(aim, () => this.#write(scenario, aim));
  }

  async #write(scenario: Scenario, aim: ChangeAim): Promise<WrittenChange | null> {
    const { library } = this.#ground;
    const sight = new ChangeSight(aim);
    const stated = await shrunkToChange(scenario.steps, { library, sight, budget: aim.budget });
    if (stated === null) return null;
    const model = scenario.steps.filter(({ kind }) => kind === 'then');
    const thens = await tellingThens(stated, {
      sight,
      model,
      library,
      vocabulary: this.#vocabulary,
      folder: scenario.folder,
      commonness: this.#commonness,
    });
    if (thens.steps.length === 0) return null;
    const steps = [...stated, ...thens.steps];
    const run = await runText(library, steps);
    if (run === null || !run.thens.every(holds)) return null;
    const disagreement = await sight.seenIn(run);
    if (disagreement === null) return null;
    const { cause, policyType, shifts } = judge(disagreement);
    const rules = rulesToClaim(run, { cause, model: scenario });
    const unsaid = thens.tell ? [] : shifts.map(({ words }) => words);
    return { disagreement, text: changeText({ steps, cause, policyType, rules, unsaid }), tells: thens.tell };
  }

  get #vocabulary(): Vocabulary {
    this.#known ??= vocabularyOf(this.#ground.corpus, this.#ground.library);
    return this.#known;
  }

  /** The candidate answers the steps while something is written. */
  async #lent<T>({ versions }: ChangeAim, write: () => Promise<T>): Promise<T> {
    const target = oneAtATime(versions.candidate);
    lendRun({ target, seed: this.#ground.seed, isInterrupted: () => false, record: () => {} });
    try {
      return await write();
    } finally {
      lendRun(undefined);
      await target.close();
    }
  }
}
