import type { Candidate } from './candidates.ts';
import { Clues } from './clues.ts';
import { FurtherLooks } from './further-looks.ts';
import { Judge, type Judgement } from './judge.ts';
import { pairsOf } from './pairs.ts';
import type { Meter } from './replay.ts';

/** A mutant and what became of it. */
export type Judged = Candidate & Judgement;

export interface JudgingOptions {
  readonly meter: Meter;
  /** How many worlds each kind of further search looks at. */
  readonly further: number;
  /** How many pairs of each policy are made. */
  readonly pairs: number;
  readonly progress?: ((judged: number, total: number) => void) | undefined;
}

/**
 * Judges all mutants, policy by policy: in the cases that have them and the neighbours of these, and then, since only
 * now it is known where such changes show, those that made no difference in further worlds; pairs come last.
 */
export function judgeAll(
  groups: readonly (readonly Candidate[])[],
  { meter, further, pairs, progress = () => {} }: JudgingOptions,
): { readonly judged: readonly Judged[]; readonly paired: readonly Judged[] } {
  const total = groups.flat().length;
  const judges = groups.map(() => new Judge(meter));
  const clues = new Clues();
  const first = groups.map((group, at) => judgeGroup(group, judgeAt(judges, at), clues));
  let count = 0;
  const judged = first.map((group, at) => {
    const again = lookFurther(group, judgeAt(judges, at), { clues, further });
    count += group.length;
    progress(count, total);
    return again;
  });
  const paired = judged.flatMap((group, at) =>
    pairsOf(group, pairs).map((pair) => judgeOne(pair, judgeAt(judges, at))),
  );
  return { judged: judged.flat(), paired };
}

const invalid: Judgement = { inOperator: 'invalid', inPolicy: 'invalid', shown: [] };

function judgeGroup(group: readonly Candidate[], judge: Judge, clues: Clues): readonly Judged[] {
  return group.map((one) => {
    const judged = judgeOne(one, judge);
    if (one.inFile !== undefined) clues.add(one.inFile.mutant, judged.shown);
    return judged;
  });
}

function judgeOne(one: Candidate, judge: Judge): Judged {
  return { ...one, ...(one.isValid() ? judge.judge(one.operator, one.carriers) : invalid) };
}

/** Other spellings are left alone: a difference there is a fault of the engine that a property test looks for. */
function lookFurther(
  group: readonly Judged[],
  judge: Judge,
  { clues, further }: { readonly clues: Clues; readonly further: number },
): readonly Judged[] {
  const looks = new FurtherLooks(clues, further);
  return group.map((one) => {
    const { inFile, carriers, inPolicy, operator } = one;
    if (further === 0 || inPolicy !== 'equivalent' || inFile === undefined || inFile.mutant.saysTheSame) return one;
    const found = looks.looksFor({ mutant: inFile.mutant, original: inFile.original(), carriers });
    return { ...one, ...judge.judgeAgain(operator, found) };
  });
}

function judgeAt(judges: readonly Judge[], at: number): Judge {
  const judge = judges[at];
  if (judge === undefined) throw new RangeError(`mutants: judge ${at}: there is one for each policy`);
  return judge;
}
