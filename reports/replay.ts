import { isDeepStrictEqual } from 'node:util';
import { type Question, type Verdict, worldOf } from '#engine';
import type { Target } from '#targets';
import type { Case } from './case.ts';

/** A question on which a replay and the case disagree. */
export interface Disagreement {
  readonly question: Question;
  readonly recorded: Verdict;
  readonly replayed: Verdict;
}

/** Runs a case again on a target. It agrees where every verdict is the same: outcome and evidence, whatever it cost. */
export async function replayCase(target: Target, recorded: Case): Promise<readonly Disagreement[]> {
  const session = await target.open(worldOf(recorded.world));
  try {
    const disagreements: Disagreement[] = [];
    for (const step of recorded.steps) {
      if (step.kind === 'event') {
        await session.happen(step.event);
        continue;
      }
      const replayed = await session.ask(step.question);
      if (isDeepStrictEqual(decisionOf(step.verdict), decisionOf(replayed))) continue;
      disagreements.push({ question: step.question, recorded: step.verdict, replayed });
    }
    return disagreements;
  } finally {
    await session.close();
  }
}

/** A verdict as a case file keeps it, without what it cost: that differs from run to run. */
function decisionOf(verdict: Verdict): unknown {
  return JSON.parse(JSON.stringify({ ...verdict, cost: undefined }));
}
