import type { RunFacts } from '../facts.ts';
import { counted } from './plain-text.ts';

/** That only part of the suite ran, in a sentence: what the rest covers looks untested. Null where all of it ran. */
export function partOfSuite({ selection, shard }: Pick<RunFacts, 'selection' | 'shard'>, ran: number): string | null {
  const by = [...(selection?.by ?? []), ...(shard === undefined ? [] : [`shard ${shard.index} of ${shard.total}`])];
  if (by.length === 0) return null;
  const total = selection?.total ?? shard?.scenarios ?? ran;
  const count = ran < total ? `${ran} of ${counted(total, 'scenario')}` : counted(ran, 'scenario');
  return `Only part of the suite ran: ${count}, ${by.join(', ')}. What only the rest tests counts as not tested.`;
}
