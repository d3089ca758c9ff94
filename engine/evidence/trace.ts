import type { RuleId } from '#catalogue';

/** One documented rule that the engine looked at, and whether it held for that subject. */
export interface Evidence {
  readonly rule: RuleId;
  readonly held: boolean;
  /** What it was looked at for, such as "policy `Critical findings`, rule 1". */
  readonly subject: string;
  /** The facts behind it, in words; empty where the subject says it all. */
  readonly because: string;
}

/**
 * Records which documented rules a decision looked at. `consult` returns the condition, so that a rule is
 * looked at exactly where it decides:
 *
 *     if (!trace.consult('MRAP-030', isProtected(target), subject, `${target} is not protected`)) return [];
 *
 * INVARIANT: rule ids are written as literals at the call, since the list of implemented rules is read from them.
 */
export class Trace {
  readonly #evidence: Evidence[] = [];

  consult(rule: RuleId, held: boolean, subject: string, because = ''): boolean {
    this.#evidence.push({ rule, held, subject, because });
    return held;
  }

  /** What was recorded so far, in order, without exact repetitions. */
  get evidence(): readonly Evidence[] {
    // Most rules are consulted once or twice, so that looking through them is cheaper than a key for each.
    const byRule = new Map<RuleId, Evidence[]>();
    return this.#evidence.filter((one) => {
      const known = byRule.get(one.rule);
      if (known === undefined) {
        byRule.set(one.rule, [one]);
        return true;
      }
      if (known.some((other) => isSame(one, other))) return false;
      known.push(one);
      return true;
    });
  }
}

function isSame(one: Evidence, other: Evidence): boolean {
  return one.held === other.held && one.subject === other.subject && one.because === other.because;
}
