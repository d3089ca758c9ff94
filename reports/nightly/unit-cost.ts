import type { Unit } from './unit.ts';

/** Milliseconds that units take, by what costs alike. */
export type UnitCosts = Readonly<Record<string, number>>;

/** What units of about the same cost have in common. */
export function costKey(unit: Unit): string {
  switch (unit.kind) {
    case 'law':
      return `law on ${unit.target}`;
    case 'mutants':
      return unit.order === 1 ? unit.kind : `${unit.kind}, pairs`;
    case 'combinations':
      return `${unit.kind} of ${unit.model}`;
    case 'scale':
      return `${unit.kind} of ${unit.projects} projects`;
    default:
      return unit.kind;
  }
}

/** What units took on average, in whole milliseconds. */
export function meanCosts(done: readonly { readonly unit: Unit; readonly ms: number }[]): UnitCosts {
  const groups = [...Map.groupBy(done, ({ unit }) => costKey(unit))];
  return Object.fromEntries(
    groups.map(([key, own]) => [key, Math.round(own.reduce((sum, { ms }) => sum + ms, 0) / own.length)]),
  );
}
