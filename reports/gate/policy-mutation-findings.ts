import type { GateFacts, PolicySuite, PolicyTextFate } from './gate-facts.ts';
import type { GateFinding } from './gate-report.ts';

/** Small changes of a changed policy that the suite noticed on the base, and notices no more; a finding for each policy. */
export function policyMutationFindings({ policySuites = [], delta, thresholds }: GateFacts): readonly GateFinding[] {
  const changed = new Set(delta.groups.flatMap(({ caseIds }) => caseIds));
  const fresh = policySuites.flatMap((suite) => newSurvivors(suite, changed));
  const isAllowed = fresh.filter(({ byChange }) => !byChange).length <= thresholds.newSurvivors;
  const byPolicy = Map.groupBy(
    fresh,
    ({ suite, fate, byChange }) => `${suite.language}:${fate.policy}${byChange ? ':by-change' : ''}`,
  );
  return [...byPolicy].map(([key, survivors]) => findingOf(key, survivors, isAllowed));
}

interface Survivor {
  readonly suite: PolicySuite;
  readonly fate: PolicyTextFate;
  /** The answer that gave it away on the base is another now, which is judged as a change of behaviour. */
  readonly byChange: boolean;
}

/** A mutant that only one side has is new, or gone, with what it was made from. */
function newSurvivors(suite: PolicySuite, changed: ReadonlySet<string>): readonly Survivor[] {
  const { base, candidate } = suite.mutants;
  const killers = new Map(base.map((fate) => [keyOf(fate), fate.killedBy]));
  return candidate.flatMap((fate) => {
    const killer = fate.killedBy === null ? (killers.get(keyOf(fate)) ?? null) : null;
    return killer === null ? [] : [{ suite, fate, byChange: changed.has(killer) }];
  });
}

function keyOf({ policy, mutant }: PolicyTextFate): string {
  return `${policy}\n${mutant}`;
}

function findingOf(key: string, survivors: readonly Survivor[], isAllowed: boolean): GateFinding {
  const [first] = survivors;
  const policy = first?.fate.policy ?? '';
  const byChange = first?.byChange ?? false;
  const excuse = byChange ? ' (the policies answer otherwise now: no failure)' : '';
  const told = changesIn(survivors.map(({ fate }) => fate));
  return {
    id: `mutation-debt:${key}`,
    check: 'mutation-debt',
    level: isAllowed || byChange ? 'warn' : 'fail',
    message: `nobody notices any more when \`${policy}\` is changed: ${told}${excuse}`,
    remedy: 'check, in a scenario, an answer that depends on it',
    rule: null,
    location: first?.suite.policies.get(policy) ?? null,
    deltaGroup: null,
  };
}

const mostTold = 3;

function changesIn(fates: readonly PolicyTextFate[]): string {
  const told = fates.slice(0, mostTold).map(({ change }) => change);
  const more = fates.length > mostTold ? `, and ${fates.length - mostTold} more` : '';
  return told.join('; ') + more;
}
