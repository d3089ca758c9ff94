// Measures how many questions a second are put to mutants of recorded cases, on one core and in process.
// Usage: node bench/mutants.ts [CASES]
import { type Case, mutationReport, readCases } from '#reports';

/** What changing all policies of some cases took. The rate is per second of processor time: other programs do not count. */
export interface MutantSpeed {
  readonly mutants: number;
  readonly evaluations: number;
  readonly processorSeconds: number;
  readonly evaluationsPerSecond: number;
}

/** Changes the policies of all cases as `assay mutants` does: making, checking, merging and comparing count too. */
export function measureMutants(cases: readonly Case[]): MutantSpeed {
  const before = process.cpuUsage();
  const { evaluations, total } = mutationReport(cases, { further: 16 });
  const { user, system } = process.cpuUsage(before);
  const processorSeconds = (user + system) / 1e6;
  return {
    mutants: total.generated,
    evaluations,
    processorSeconds,
    evaluationsPerSecond: Math.round(evaluations / processorSeconds),
  };
}

if (import.meta.main) {
  const speed = measureMutants(await readCases(process.argv[2] ?? 'reports/out/cases'));
  console.log(`mutants                         ${speed.mutants}`);
  console.log(`mutant evaluations              ${speed.evaluations}`);
  console.log(`processor time                  ${speed.processorSeconds.toFixed(1)} s`);
  console.log(`mutant evaluations per second   ${speed.evaluationsPerSecond} on one core, all work included`);
}
