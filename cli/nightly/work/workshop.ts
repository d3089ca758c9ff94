import { join } from 'node:path';
import { type Case, type Product, readCases, type Unit } from '#reports';
import type { Context } from '../../context.ts';
import { type FuzzTarget, openFuzzTarget } from '../../fuzz/fuzz-target.ts';
import { type FuzzTargetName, fuzzTargets } from '../../fuzz/target-names.ts';
import type { HandSetting } from '../hand-messages.ts';
import { Journal } from '../journal.ts';

/** What the units of a night share while one process does them: opened when it is first needed, and then kept. */
export class Workshop {
  readonly context: Context;
  readonly setting: HandSetting;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(context: Context, setting: HandSetting) {
    this.context = context;
    this.setting = setting;
  }

  /** The folder in which the suite leaves its cases. */
  get suiteFolder(): string {
    return join(this.setting.folder, 'suite');
  }

  /** The cases of the suite. */
  cases(): Promise<readonly Case[]> {
    return this.keep('cases', () => readCases(join(this.suiteFolder, 'cases')));
  }

  /** A target for laws, with a database where it needs one; it ends with the process. */
  lawTarget(name: string): Promise<FuzzTarget> {
    const target: FuzzTargetName = fuzzTargets.find((known) => known === name) ?? 'reference';
    return this.keep(`target ${target}`, () =>
      openFuzzTarget(this.context, { target, postgres: this.setting.postgres.url }),
    );
  }

  /** What earlier units left, as the journal has it. */
  async products(isWanted: (unit: Unit) => boolean): Promise<readonly Product[]> {
    const journal = await Journal.open(this.setting.folder);
    const wanted = journal.entries.filter(({ unit }) => isWanted(unit));
    return Promise.all(wanted.map((entry) => journal.product(entry)));
  }

  /** Made once; what could not be made is tried again. */
  keep<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#kept.set(name, made);
    made.catch(() => this.#kept.delete(name));
    return made;
  }
}
