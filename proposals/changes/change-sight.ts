import { compare, tableNames, type World } from '#engine';
import { askBoth, type CaseStep, type ChangedDecision, type Inquiry, judge, type Versions } from '#reports';
import type { TextRun, TriedStep } from '../run/run-text.ts';

/** Which change is looked for. */
export interface SightAim {
  readonly groupId: string;
  readonly versions: Versions;
  /** The policy file that changed, where it is not the engine. */
  readonly policyFile?: ChangedDecision['policyFile'];
}

/** Looks whether a change that two versions make is seen in what a scenario came to. */
export class ChangeSight {
  readonly #aim: SightAim;

  constructor(aim: SightAim) {
    this.#aim = aim;
  }

  /** The change as the run shows it, or null where it does not. */
  async seenIn(run: TextRun): Promise<ChangedDecision | null> {
    const asking = run.recorded.some(({ kind }) => kind === 'question');
    if (!asking && run.question === null) return null;
    const further = run.question === null ? [] : [{ kind: 'question' as const, question: run.question }];
    const { disagreements } = await askBoth(this.#aim.versions, inquiryOf(run.world, [...run.recorded, ...further]));
    const { policyFile, groupId } = this.#aim;
    const seen = disagreements.map((found) => (policyFile === undefined ? found : { ...found, policyFile }));
    return seen.find((found) => judge(found).groupId === groupId) ?? null;
  }

  /** Whether a Then step that holds on the candidate would fail on the base. */
  async tells(run: TextRun, { asked }: TriedStep): Promise<boolean> {
    const events = run.recorded.filter(({ kind }) => kind === 'event');
    const { disagreements } = await askBoth(this.#aim.versions, inquiryOf(run.world, [...events, ...asked]));
    return disagreements.some(({ question, base }) => {
      const same = asked.filter((one) => JSON.stringify(one.question) === JSON.stringify(question));
      const expectations = same.flatMap((one) => one.expectations);
      if (base.kind !== 'decided') return expectations.length > 0;
      return expectations.some((expectation) => compare(base.outcome, expectation) !== null);
    });
  }
}

function inquiryOf(world: World, steps: Inquiry['steps'] | readonly CaseStep[]): Inquiry {
  return {
    // Where a scenario that is tried out comes from is said by whoever wrote it.
    origin: { kind: 'generated', generator: 'scenario', seed: 0, path: '' },
    policyTypes: [],
    world: filledTables(world),
    steps: steps.map((step) => (step.kind === 'event' ? step : { kind: 'question' as const, question: step.question })),
  };
}

function filledTables(world: World): Partial<World> {
  return Object.fromEntries(
    tableNames.filter((table) => world[table].length > 0).map((table) => [table, world[table]]),
  );
}
