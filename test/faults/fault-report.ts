import { policyTypes } from '#catalogue';
import type { Noticed } from './catch.ts';
import type { SeededFault } from './seeded-faults.ts';

/** A fault and who noticed it. */
export interface FaultResult extends Noticed {
  readonly fault: SeededFault;
}

/** Whether anything noticed the fault. */
export function isCaught({ scenario, law }: FaultResult): boolean {
  return scenario !== null || law !== null;
}

/** A fault in one line. */
export function resultLine({ fault, scenario, law, lawExamples }: FaultResult): string {
  const by = [scenario, law].flatMap((one) => (one === null ? [] : [`${one.by} ${one.id}`]));
  const name = `${fault.policyType}/${fault.name}`;
  return by.length > 0 ? `caught  ${name}  by ${by.join(' and ')}` : `MISSED  ${name}  ${lawExamples} examples of laws`;
}

/** How many faults were caught by whom, by policy type, and what is wrong in those that were not. */
export function faultReport(results: readonly FaultResult[]): string {
  const missed = results.filter((result) => !isCaught(result));
  const types = policyTypes.filter((type) => results.some(({ fault }) => fault.policyType === type));
  return [
    '',
    row('', ['faults', 'scenarios', 'laws', 'missed']),
    ...types.map((type) => row(type, counts(results.filter(({ fault }) => fault.policyType === type)))),
    row('all', counts(results)),
    '',
    ...missed.map(({ fault }) => `missed: ${fault.policyType}/${fault.name}: ${fault.says}`),
    `${results.length - missed.length} of ${results.length} seeded faults were caught.`,
  ].join('\n');
}

function counts(results: readonly FaultResult[]): readonly string[] {
  const byScenario = results.filter(({ scenario }) => scenario !== null).length;
  const byLaw = results.filter(({ law }) => law !== null).length;
  const missed = results.filter((result) => !isCaught(result)).length;
  return [results.length, byScenario, byLaw, missed].map(String);
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}
