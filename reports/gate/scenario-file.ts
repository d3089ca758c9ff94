import { hash } from 'node:crypto';
import type { DeltaGroup } from '../delta/delta.ts';

/** Where the gate leaves the scenario of a group, below its folder. */
export function scenarioFile({ id }: Pick<DeltaGroup, 'id'>): string {
  const name = id.replaceAll(/[^\w.+-]+/g, '-');
  // What is not of the alphabet, or long, could come out the same for another group.
  const isClear = /^[\w ./+-]*$/.test(id) && name.length <= longest;
  return `scenarios/${isClear ? name : `${name.slice(0, longest)}-${hash('sha256', id).slice(0, 8)}`}.feature`;
}

const longest = 120;

/** Whether the scenario of a group can be run: some worlds are told in comments alone. */
export function isRunnable({ scenario }: Pick<DeltaGroup, 'scenario'>): boolean {
  return /^\s*(?:Example|Scenario):/m.test(scenario) && /^\s*Then /m.test(scenario);
}
