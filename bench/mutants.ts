// Measures how many questions a second are put to mutants of recorded cases, in process and in one thread.
// Usage: node bench/mutants.ts [CASES]
import { type Case, mutationReport, readCases } from '#reports';

/**
 * What changing all policies of some cases took, in seconds of processor time: other programs do not count. The process has
 * helpers of its own, which compile and collect garbage beside the thread that works; with one core they would take turns.
 */
export interface MutantSpeed {
  readonly mutants: number;
  readonly evaluations: number;
  /** The thread that works, and its helpers. */
  readonly processSeconds: number;
  /** The thread alone. */
  readonly threadSeconds: number;
}

/** Changes the policies of all cases as `assay mutants` does: making, checking, merging and comparing count too. */
export function measureMutants(cases: readonly Case[]): MutantSpeed {
  const before = { process: process.cpuUsage(), thread: process.threadCpuUsage() };
  const { evaluations, total } = mutationReport(cases, { further: 16 });
  return {
    mutants: total.generated,
    evaluations,
    processSeconds: seconds(process.cpuUsage(before.process)),
    threadSeconds: seconds(process.threadCpuUsage(before.thread)),
  };
}

/** The speed in words. */
export function tellSpeed({ mutants, evaluations, processSeconds, threadSeconds }: MutantSpeed): string {
  const rate = (time: number) => `${Math.round(evaluations / time)} (${time.toFixed(1)} s)`;
  return `${rate(threadSeconds)} by the thread that works, ${rate(processSeconds)} with its helpers: ${evaluations} of ${mutants} mutants, all work included`;
}

function seconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

if (import.meta.main) {
  const speed = measureMutants(await readCases(process.argv[2] ?? 'reports/out/cases'));
  console.log(`mutant evaluations per second of processor time: ${tellSpeed(speed)}`);
}
