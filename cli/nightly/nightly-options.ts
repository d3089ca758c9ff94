import type { UnitKind } from '#reports';
import type { AllureChoice } from '../run/write-reports.ts';

/** Options that the work depends on. */
export const inputNames = ['seed', 'projects', 'runs', 'kinds', 'laws'] as const;
export type InputName = 'paths' | (typeof inputNames)[number];

/** What `assay nightly` was told. */
export interface NightlyOptions {
  /** Features: folders and files. */
  readonly paths: readonly string[];
  /** Milliseconds, counted over resumes. */
  readonly for?: number;
  /** At most so many units, counted over resumes. */
  readonly units?: number;
  readonly seed?: number;
  readonly resume: boolean;
  readonly out: string;
  readonly state: string;
  readonly postgres?: string;
  /** The size of the largest estate. */
  readonly projects: number;
  /** Examples of a law in a round. */
  readonly runs: number;
  /** Laws, families or policy types; all of them if none. */
  readonly laws: readonly string[];
  /** Kinds of work; all of them if none. The suite is always run: the others work on its cases. */
  readonly kinds: readonly UnitKind[];
  readonly allure: AllureChoice;
  readonly json: boolean;
  /** Which of what the work depends on was said, and is no default. */
  readonly said: readonly InputName[];
}
