import { allowsChange } from './domains.ts';
import type { IndexedModel } from './indexed-model.ts';
import type { WorkingArray } from './working-array.ts';

/** Gives every cell whose value no tuple depends on the first value of its column: the plainest one. */
export function simplifyArray(model: IndexedModel, array: WorkingArray): void {
  // Changing one cell can free another of the same row.
  for (let changed = true; changed; ) {
    changed = false;
    for (const row of array.rows) {
      for (const column of row.keys()) {
        if (row[column] === 0 || array.loss(row, column) > 0 || !allowsChange(model, row, [column, 0])) continue;
        array.change(row, column, 0);
        changed = true;
      }
    }
  }
}
