import type { World } from '#engine';
import type { LawOptions } from '#laws';
import { inProcessTarget, loadSlice, referenceTarget, wholeWorld } from '#targets';
import type { Context } from '../context.ts';
import { openDatabase } from '../run/database.ts';
import type { FuzzTargetName } from './target-names.ts';

/** What laws are tried on; closing it leaves nothing behind. */
export interface FuzzTarget {
  readonly options: Pick<LawOptions, 'target' | 'second' | 'reload'>;
  close(): Promise<void>;
}

/** The engine over a database, with the engine in memory to compare with; or the engine in memory alone. */
export async function openFuzzTarget(
  context: Context,
  { target: wanted, postgres }: { readonly target: FuzzTargetName; readonly postgres?: string },
): Promise<FuzzTarget> {
  if (wanted === 'in-process') return { options: { target: inProcessTarget() }, close: async () => {} };
  const database = await openDatabase(context, postgres);
  const target = referenceTarget(database.client);
  const reload = async (world: World) => {
    const session = await target.open(world);
    try {
      return await loadSlice(database.client, wholeWorld, undefined);
    } finally {
      await session.close();
    }
  };
  return { options: { target, second: inProcessTarget(), reload }, close: () => database.close() };
}
