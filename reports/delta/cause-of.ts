import { findRule, type RuleId } from '#catalogue';
import type { Evidence, Verdict } from '#engine';
import type { Cause } from './delta.ts';

/** What is known of a change beside the evidence. */
export interface Clues {
  /** The part of the outcome that changed first, as in `Shift.at`. */
  readonly part: string;
  /** The policies and approval rules that the changed parts name. */
  readonly names: readonly string[];
  /** The keys of the policy fields that changed; none where the engine changed. */
  readonly keys: readonly string[];
  /** Whether a policy file changed, and not the engine. */
  readonly inFile: boolean;
}

/**
 * What stands between two answers: the first rule that held for a subject in one version and not in the other, or that
 * only one of them looked at, or that rests on other facts. Where a policy file changed, sure rules come first, and among
 * them those that speak of a changed field. Rules that only report what others decided are no cause.
 */
export function causeOf(base: Verdict, candidate: Verdict, clues: Clues = noClues): Cause {
  if (base.kind !== 'decided') return unexplained(`the base did not answer: ${reasonOf(base)}`);
  if (candidate.kind !== 'decided') return unexplained(`the candidate does not answer: ${reasonOf(candidate)}`);
  const before = bySubject(base.evidence);
  const after = bySubject(candidate.evidence);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const pairs = keys
    .map((key) => ({ before: before.get(key), after: after.get(key) }))
    .filter((pair) => !isReport(pair, clues));
  const found = (clues.inFile ? ofPolicy(pairs, clues) : undefined) ?? ofChange(pairs, clues);
  return found === undefined ? unexplained(sameEvidence) : explained(found);
}

const noClues: Clues = { part: '', names: [], keys: [], inFile: false };

/** What is said where no rule accounts for a change. */
export const sameEvidence = 'no rule: the same rules hold on the same facts; only the outcome differs';

/**
 * A sure rule: one that quotes the key of a changed field, and that flipped at best, or else any that comes out otherwise.
 * A changed policy flips several rules in turn, and a doubtful one may not excuse what a sure one does not.
 */
function ofPolicy(pairs: readonly Pair[], clues: Clues): Pair | undefined {
  const sure = pairs.filter((pair) => ruleOf(pair)?.confidence === 'high');
  const spoken = sure.filter((pair) => clues.keys.some((key) => quotes(pair, key)));
  return (
    ofChange(spoken, clues) ?? spoken.find((pair) => isRelated(pair, clues)) ?? ofChange(sure.filter(differ), clues)
  );
}

function ofChange(pairs: readonly Pair[], clues: Clues): Pair | undefined {
  const flipped = pairs.find((pair) => pair.before !== undefined && pair.after !== undefined && differ(pair));
  const ofOne = pairs.filter((pair) => pair.before === undefined || pair.after === undefined);
  const onOtherFacts = pairs.filter((pair) => pair.before?.because !== pair.after?.because);
  const near = (some: readonly Pair[]) => some.find((pair) => isRelated(pair, clues)) ?? some[0];
  return flipped ?? near(ofOne) ?? near(onOtherFacts);
}

/** Rules about what is written down of a decision, by the part of the outcome that they are about alone. */
const reports: Readonly<Record<string, string>> = { 'Bot comment': 'botComment' };

function isReport(pair: Pair, { part }: Clues): boolean {
  const reported = reports[ruleOf(pair)?.section ?? ''];
  return reported !== undefined && part !== '' && reported !== part;
}

function isRelated({ before, after }: Pair, { names }: Clues): boolean {
  const subject = (after ?? before)?.subject ?? '';
  return names.some((name) => subject.includes(`\`${name}\``));
}

function quotes(pair: Pair, key: string): boolean {
  const rule = ruleOf(pair);
  return rule !== undefined && new RegExp(`\`${key}\\b`).test(`${rule.title} ${rule.statement}`);
}

function ruleOf({ before, after }: Pair) {
  const known = after ?? before;
  return known === undefined ? undefined : findRule(known.rule);
}

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
  if (!differ({ before, after }) && before.because === after.because) return 'is about the field that changed';
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
