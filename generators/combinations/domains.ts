import type { Clause, IndexedModel, IndexedRow } from './indexed-model.ts';

/** For each column the mask of the values that it can still have. */
export type Domains = Int32Array;

export function allDomains({ full }: IndexedModel): Domains {
  return full.slice();
}

/**
 * Narrows the domains to what the constraints leave, and says whether a whole row can still be found in them. The
 * answer is exact: where propagation does not settle it, both sides of an open choice are tried.
 */
export function narrow(model: IndexedModel, domains: Domains): boolean {
  if (!propagate(model.clauses, domains)) return false;
  const open = model.clauses.find((clause) => !isSure(clause, domains));
  if (open === undefined) return true;
  const [column = 0, mask = 0] = firstPossible(open, domains);
  return canBe(model, domains, [column, mask]) || canBe(model, domains, [column, ~mask]);
}

/** Whether a changed cell leaves a row within the constraints, if it was so before. */
export function allowsChange(
  model: IndexedModel,
  row: IndexedRow,
  [column, value]: readonly [number, number],
): boolean {
  for (const { columns, masks } of model.clausesOf[column] ?? []) {
    let holds = false;
    for (let at = 0; at < columns.length && !holds; at += 1) {
      const other = columns[at] ?? 0;
      const bit = 1 << (other === column ? value : (row[other] ?? 0));
      holds = ((masks[at] ?? 0) & bit) !== 0;
    }
    if (!holds) return false;
  }
  return true;
}

function canBe(model: IndexedModel, domains: Domains, [column, mask]: readonly [number, number]): boolean {
  const narrowed = domains.slice();
  narrowed[column] = (narrowed[column] ?? 0) & mask;
  return narrowed[column] !== 0 && narrow(model, narrowed);
}

/** Where only one part of a clause is still possible, it must hold; repeated until nothing changes. */
function propagate(clauses: readonly Clause[], domains: Domains): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { columns, masks } of clauses) {
      let possible = 0;
      let only = 0;
      for (let at = 0; at < columns.length; at += 1) {
        const domain = domains[columns[at] ?? 0] ?? 0;
        const mask = masks[at] ?? 0;
        if ((domain & mask) === 0) continue;
        possible += 1;
        only = at;
        if ((domain & ~mask) === 0) possible = 2;
      }
      if (possible === 0) return false;
      if (possible > 1) continue;
      const column = columns[only] ?? 0;
      const before = domains[column] ?? 0;
      const after = before & (masks[only] ?? 0);
      changed ||= after !== before;
      domains[column] = after;
    }
  }
  return true;
}

function isSure({ columns, masks }: Clause, domains: Domains): boolean {
  return columns.some((column, at) => ((domains[column] ?? 0) & ~(masks[at] ?? 0)) === 0);
}

function firstPossible({ columns, masks }: Clause, domains: Domains): readonly [number, number] {
  const at = columns.findIndex((column, index) => ((domains[column] ?? 0) & (masks[index] ?? 0)) !== 0);
  return [columns[at] ?? 0, masks[at] ?? 0];
}
