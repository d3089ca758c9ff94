import { findRule, type RuleId } from '#catalogue';
import type { Evidence, Verdict } from '#engine';
import type { Cause } from './delta.ts';

/**
 * What stands between two answers: the first rule that held for a subject in one version and not in the other, or else
 * the first that only one of them looked at, or else the first that rests on other facts.
 */
export function causeOf(base: Verdict, candidate: Verdict): Cause {
  if (base.kind !== 'decided') return unexplained(`the base did not answer: ${reasonOf(base)}`);
  if (candidate.kind !== 'decided') return unexplained(`the candidate does not answer: ${reasonOf(candidate)}`);
  const before = bySubject(base.evidence);
  const after = bySubject(candidate.evidence);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const pairs = keys.map((key) => ({ before: before.get(key), after: after.get(key) }));
  const flipped = pairs.find((pair) => pair.before !== undefined && pair.after !== undefined && differ(pair));
  const found =
    flipped ??
    pairs.find((pair) => pair.before === undefined || pair.after === undefined) ??
    pairs.find((pair) => pair.before?.because !== pair.after?.because);
  return found === undefined ? unexplained(sameEvidence) : explained(found);
}

const sameEvidence = 'the same rules hold on the same facts; only the outcome differs';

/** What was found about a rule for one subject: whether it held, each time it was looked at. */
interface Consulted {
  readonly rule: RuleId;
  readonly subject: string;
  readonly held: readonly boolean[];
  /** The facts behind it, in words. */
  readonly because: string;
}

interface Pair {
  readonly before: Consulted | undefined;
  readonly after: Consulted | undefined;
}

function bySubject(evidence: readonly Evidence[]): ReadonlyMap<string, Consulted> {
  const found = new Map<string, Consulted>();
  for (const { rule, held, subject, because } of evidence) {
    const key = `${rule}\0${subject}`;
    const known = found.get(key);
    const facts = known === undefined ? because : `${known.because}; ${because}`;
    found.set(key, { rule, subject, held: [...(known?.held ?? []), held], because: facts });
  }
  return found;
}

function differ({ before, after }: Pair): boolean {
  return before?.held.join() !== after?.held.join();
}

function explained({ before, after }: Pair): Cause {
  const known = after ?? before;
  if (known === undefined) return unexplained(sameEvidence);
  const { rule, subject } = known;
  const about = subject === '' ? '' : ` for ${subject}`;
  return {
    rule,
    confidence: findRule(rule)?.confidence ?? null,
    words: `${rule} ${flip({ before, after })}${about}`,
  };
}

function flip({ before, after }: Pair): string {
  if (after === undefined) return `${state(before)} before, is no longer looked at`;
  if (before === undefined) return `was not looked at before, ${after.held.includes(true) ? 'holds' : 'does not hold'}`;
  if (!differ({ before, after })) return `rests on other facts: ${after.because}, before ${before.because}`;
  const lost = before.held.filter(Boolean).length > after.held.filter(Boolean).length;
  return lost ? 'held before, no longer holds' : 'did not hold before, holds now';
}

function state(consulted: Consulted | undefined): string {
  return consulted?.held.includes(true) === true ? 'held' : 'did not hold';
}

function reasonOf(verdict: Exclude<Verdict, { readonly kind: 'decided' }>): string {
  return verdict.kind === 'failed' ? verdict.error : verdict.reason;
}

function unexplained(words: string): Cause {
  return { rule: null, confidence: null, words };
}
