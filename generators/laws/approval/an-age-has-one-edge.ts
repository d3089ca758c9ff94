import fc from 'fast-check';
import { ageIntervals, comparisonOperators } from '#catalogue';
import { buildApprovalPolicy, scanFindingRule } from '#fixtures';
import type { ApprovalPlan, FindingPlan } from '../../approval/approval-plan.ts';
import { type LawRun, law, verdictOf } from '../law.ts';
import { comparablePlan } from './focused-plans.ts';
import { mergeRequestOf } from './outcomes.ts';

const days = { day: 1, week: 7, month: 30, year: 365 } as const;

/** The ages are whole days: the day itself is neither older nor younger. */
export const anAgeHasOneEdge = law({
  id: 'LAW-APPROVAL-M20',
  title: 'the age of a vulnerability flips a rule once: past the limit, not at it',
  source: 'metamorphic relation M20; MRAP-086',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: comparablePlan({ maxPolicies: 1, maxFindings: 0 }),
    operator: fc.constantFrom(...comparisonOperators),
    value: fc.integer({ min: 1, max: 13 }),
    interval: fc.constantFrom(...ageIntervals),
  }),
  async check(run, { plan, operator, value, interval }) {
    const limit = value * days[interval];
    const ages = [limit - 1, limit, limit + 1];
    const aged = withAge(plan, { operator, value, interval });
    const failed: boolean[] = [];
    for (const age of ages) failed.push(await fails(run, aged, age));
    const wanted = operator === 'greater_than' ? [false, false, true] : [true, false, false];
    return verdictOf(
      failed.every((one, at) => one === wanted[at]),
      `${operator} ${interval}`,
      () =>
        `${operator} ${value} ${interval}: expected ${wanted.join(', ')} on days ${ages.join(', ')}: found ${failed.join(', ')}`,
    );
  },
});

function withAge(plan: ApprovalPlan, vulnerability_age: object): ApprovalPlan {
  const rule = scanFindingRule({
    severity_levels: [],
    scanners: [],
    vulnerability_states: ['detected'],
    vulnerability_age,
  });
  return { ...plan, policies: [{ on: 'project', policy: buildApprovalPolicy('Policy A', { rules: [rule] }) }] };
}

async function fails(run: LawRun, plan: ApprovalPlan, ageInDays: number): Promise<boolean> {
  const { violations } = await mergeRequestOf(run, { ...plan, findings: [{ ...known, ageInDays }] });
  return violations.length > 0;
}

const known = {
  scanner: 'sast',
  severity: 'high',
  severityOnTarget: 'high',
  onSource: true,
  onTarget: true,
  vulnerability: 'detected',
  falsePositive: false,
  fixAvailable: false,
  knownExploited: null,
  epssScore: null,
} as const satisfies Partial<FindingPlan>;
