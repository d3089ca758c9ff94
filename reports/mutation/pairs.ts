import { documentOf } from '#engine';
import { pairOf } from '#generators';
import { type Candidate, policyCandidate } from './candidates.ts';
import type { Carrier, Judgement } from './judge.ts';

/**
 * Pairs of changes of one policy that nobody notices alone, each change in one pair: the first with the last, and so on
 * inwards. A change that is noticed alone is nearly always noticed in a pair, so that such pairs tell nothing.
 */
export function pairsOf(group: readonly (Candidate & Judgement)[], most: number): readonly Candidate[] {
  if (most === 0) return [];
  const alone = group.filter(
    ({ inPolicy, inFile }) =>
      (inPolicy === 'survived' || inPolicy === 'equivalent') && inFile !== undefined && !inFile.mutant.saysTheSame,
  );
  const half = Math.floor(alone.length / 2);
  const pairs: Candidate[] = [];
  for (let at = 0; at < half && pairs.length < most; at++) {
    const pair = paired(alone[at], alone.at(-1 - at));
    if (pair !== undefined) pairs.push(pair);
  }
  return pairs;
}

function paired(one: Candidate | undefined, other: Candidate | undefined): Candidate | undefined {
  if (one?.inFile === undefined || other?.inFile === undefined) return undefined;
  const { mutant: first, original, profile } = one.inFile;
  const mutant = pairOf(first, other.inFile.mutant, profile);
  if (mutant === undefined) return undefined;
  return policyCandidate({
    mutant,
    original,
    profile,
    isValid: () => documentOf(mutant.compact, profile).document.enforceable,
    carriers: one.carriers.flatMap((carrier) => carrying(carrier, mutant.compact)),
  });
}

function carrying(carrier: Carrier, compact: string): readonly Carrier[] {
  const { put } = carrier;
  return put === undefined ? [] : [{ ...carrier, vary: (replay) => put(replay, compact) }];
}
