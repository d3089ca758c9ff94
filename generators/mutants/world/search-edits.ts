import type { World } from '#engine';
import { additions } from '../../edits/additions.ts';
import { rowEdits } from '../../edits/row-edits.ts';
import type { WorldEdit } from '../../edits/world-edit.ts';
import { furtherEdits } from './further-edits.ts';

/** How many changes of a world are drawn, from which seed, and ages in days that are worth trying. */
export interface SearchEditOptions {
  readonly count: number;
  readonly seed: number;
  readonly days?: readonly number[];
}

/** A sample of the changes that lead from a world to its neighbours; the same seed draws the same ones. */
export function searchEdits(world: World, { count, seed, days = [] }: SearchEditOptions): readonly WorldEdit[] {
  const approvals = world.mergeRequests.flatMap(({ id }) =>
    additions(world, { kind: 'merge_request', mergeRequestId: id }),
  );
  const all = [...rowEdits(world), ...furtherEdits(world, days), ...approvals];
  return drawn(all, count, seed);
}

/** Fisher and Yates, with the numbers of Park and Miller. */
function drawn<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const left = [...items];
  let state = (Math.abs(seed) % 2_147_483_646) + 1;
  const wanted = Math.min(count, left.length);
  return Array.from({ length: wanted }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return left.splice(state % left.length, 1);
  }).flat();
}
