import type { UsualRun } from './usual-run.ts';
import type { AllureChoice } from './write-reports.ts';

/** How many failures are tried again to be called by their kind: none, the first few, or all. */
export const diagnosisChoices = ['none', 'few', 'all'] as const;
export type DiagnosisChoice = (typeof diagnosisChoices)[number];

/** What `assay run` was told. */
export interface RunOptions {
  readonly paths: readonly string[];
  readonly tags: string;
  readonly seed?: number | undefined;
  readonly postgres?: string | undefined;
  /** `reference`, `in-process`, or a module that makes one: `./engine.ts` (its `createTarget`), `./engine.ts#makeIt`. */
  readonly target: string;
  readonly out: string;
  readonly allure: AllureChoice;
  /** How many policy parameters are combined at most when combinations are counted; three take a second more. */
  readonly strength: 2 | 3;
  /** At most so many scenarios for each documented rule; undefined is no limit. */
  readonly perRule?: number | undefined;
  /** Step definitions besides the usual ones. */
  readonly imports: readonly string[];
  /** Processes that share the scenarios; undefined is as many as pay off. */
  readonly workers?: number | undefined;
  /** `2/3` is the second of three shards; undefined is what the CI system says, or all of it. */
  readonly shard?: string | undefined;
  /** Where recorded durations are read: a file, or a folder of cases. */
  readonly durations?: string | undefined;
  /** How often each scenario runs. */
  readonly repeat: number;
  readonly diagnose: DiagnosisChoice;
  readonly json: boolean;
  /** What the configuration says, which need not be said again. */
  readonly usual: UsualRun;
}
