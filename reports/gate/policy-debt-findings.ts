import type { Case } from '../case.ts';
import { counted } from '../wording/plain-text.ts';
import type { GateFacts, PolicySuite } from './gate-facts.ts';
import type { GateFinding } from './gate-report.ts';
import { mismatching } from './policy-suite.ts';

/** Policies that decided answers of the suite on the base, and decide none of the candidate's, though they still stand. */
export function policyDebtFindings(facts: GateFacts): readonly GateFinding[] {
  const lost = (facts.policySuites ?? []).flatMap((suite) =>
    [...suite.policies.keys()].flatMap((policy) => lostPolicy({ policy, suite }, facts) ?? []),
  );
  const sure = lost.filter(({ byChange }) => !byChange).length;
  return lost.map((one) => findingOf(one, one.byChange || sure <= facts.thresholds.lostItems));
}

interface Asked {
  readonly policy: string;
  readonly suite: PolicySuite;
}

interface LostPolicy extends Asked {
  /** The scenarios of the base that it decided. */
  readonly decided: readonly Case[];
  /** An answer that it gave is another now, which is judged as a change of behaviour. */
  readonly byChange: boolean;
}

function lostPolicy({ policy, suite }: Asked, { changedScenarios, delta }: GateFacts): LostPolicy | null {
  const decided = [...suite.base.values()].filter((one) => !changedScenarios.has(one.id) && decides(policy, one));
  const candidate = [...suite.candidate.values()];
  if (decided.length === 0 || candidate.some((one) => decides(policy, one))) return null;
  const ids = new Set(decided.map(({ id }) => id));
  // What a scenario that is to be mended no longer covers comes back with it.
  if (candidate.some((one) => ids.has(one.id) && mismatching(one).length > 0)) return null;
  const changed = new Set(delta.groups.flatMap(({ caseIds }) => caseIds));
  return { policy, suite, decided, byChange: decided.some(({ id }) => changed.has(id)) };
}

function decides(policy: string, { steps }: Case): boolean {
  return steps.some(
    (step) =>
      step.kind === 'question' &&
      step.verdict.kind === 'decided' &&
      step.verdict.evidence.some(({ subject }) => subject === `policy \`${policy}\``),
  );
}

function findingOf({ policy, suite, decided, byChange }: LostPolicy, isAllowed: boolean): GateFinding {
  const [first] = decided;
  const more = decided.length > 1 ? ` and ${counted(decided.length - 1, 'other')}` : '';
  const excuse = byChange ? ' (the policies answer otherwise now: no failure)' : '';
  return {
    id: `coverage-debt:${suite.language}:${policy}`,
    check: 'coverage-debt',
    level: isAllowed ? 'warn' : 'fail',
    message: `policy \`${policy}\`: no scenario is decided by it any more${excuse}`,
    remedy: `bring back what it decided on the base (\`${first?.title ?? ''}\`${more}), or write a scenario`,
    rule: null,
    location: suite.policies.get(policy) ?? null,
    deltaGroup: null,
  };
}
