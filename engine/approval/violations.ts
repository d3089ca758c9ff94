import type { Trace } from '../evidence/trace.ts';
import type { ViolationOutcome } from '../protocol/outcome.ts';
import type { EvaluatedPolicy, EvaluatedRule, RuleResult, ViolationFacts } from './rule-result.ts';

/** How many findings, licenses and dependencies a violation shows. */
export const shownPerList = 10;

/** A rule that did not pass: the platform keeps a violation for it. */
export type Violation = EvaluatedRule & { readonly result: Exclude<RuleResult, { kind: 'pass' }> };

/** The violations of a merge request. */
export function violationsOf(policies: readonly EvaluatedPolicy[]): readonly Violation[] {
  return policies.flatMap(({ rules }) => rules).filter((rule): rule is Violation => rule.result.kind !== 'pass');
}

/** A violation as the platform shows it: long lists are cut, the decision is not touched by that. */
export function violationOutcome(violation: Violation, trace: Trace): ViolationOutcome {
  const { enforced, number, result, subject } = violation;
  const facts = result.kind === 'fail' ? result.facts : none;
  const { newFindings, existingFindings, licenses, commits } = facts;
  const longest = Math.max(newFindings.length, existingFindings.length);
  if (longest > 0) trace.consult('MRAP-089', longest > shownPerList, subject, `${longest} findings`);
  consultLicenses(facts, subject, trace);
  return {
    policy: enforced.policy.name,
    rule: number,
    status: statusOf(violation),
    errors: result.kind === 'error' ? [result.error] : [],
    missing: result.kind === 'error' ? result.missing : [],
    newFindings: newFindings.slice(0, shownPerList),
    existingFindings: existingFindings.slice(0, shownPerList),
    licenses: licenses.slice(0, shownPerList).map(({ license, dependencies }) => ({
      license,
      dependencies: dependencies.slice(0, shownPerList),
    })),
    commits,
  };
}

/** `failed`, except for what waits, and for errors that fail open. */
export function statusOf({ result, demands }: EvaluatedRule): ViolationOutcome['status'] {
  if (result.kind === 'running') return 'running';
  return demands ? 'failed' : 'warn';
}

const none: ViolationFacts = { newFindings: [], existingFindings: [], licenses: [], commits: [] };

function consultLicenses({ licenses }: ViolationFacts, subject: string, trace: Trace): void {
  if (licenses.length === 0) return;
  const longest = Math.max(licenses.length, ...licenses.map(({ dependencies }) => dependencies.length));
  trace.consult('MRAP-084', longest > shownPerList, subject, `${licenses.length} licenses`);
}
