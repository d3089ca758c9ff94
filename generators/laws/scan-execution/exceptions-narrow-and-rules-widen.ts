import fc from 'fast-check';
import type { PipelinePlan, ScanPolicyPlan } from '../../pipelines/pipeline-plan.ts';
import { branchException, pipelineRule } from '../../pipelines/scan-policies.ts';
import { type LawResult, type LawRun, law, verdictOf } from '../law.ts';
import { pipelineOf } from '../pipelines/outcomes.ts';
import { anyScanPolicy, scanPlan } from './focused-plans.ts';
import { scanJobs } from './outcomes.ts';

const plans = fc.record({
  plan: scanPlan({ maxScanPolicies: 0 }),
  ref: fc.constantFrom('main', 'feature', 'release/1'),
  policy: anyScanPolicy({ reach: 'everywhere' }),
});

export const aBranchExceptionNeverAddsScans = law({
  id: 'LAW-SCAN-E5',
  title: 'excepting a further branch never adds scans',
  source: 'execution policies INV-E5',
  policyType: 'scan-execution',
  arbitrary: fc.record({ example: plans, exception: branchException() }),
  async check(run, { example, exception }) {
    const { policy } = example.policy;
    const rules = policy.rules.map((rule) => ({
      ...rule,
      branch_exceptions: distinct([...(rule.branch_exceptions ?? []), exception]),
    }));
    return await neverMore(run, planOf(example, example.policy), planOf(example, withRules(example.policy, rules)));
  },
});

export const aFurtherRuleNeverTakesScansAway = law({
  id: 'LAW-SCAN-E5R',
  title: 'a further rule about pipelines never takes scans away',
  source: 'execution policies INV-E5',
  policyType: 'scan-execution',
  arbitrary: fc.record({ example: plans, rule: pipelineRule() }),
  async check(run, { example, rule }) {
    const more = withRules(example.policy, [...example.policy.policy.rules, rule]);
    return await neverMore(run, planOf(example, more), planOf(example, example.policy));
  },
});

/** The second plan must not scan where the first does not. */
async function neverMore(run: LawRun, wide: PipelinePlan, narrow: PipelinePlan): Promise<LawResult> {
  const [more, fewer] = [scanJobs(await pipelineOf(run, wide)), scanJobs(await pipelineOf(run, narrow))];
  return verdictOf(
    fewer.length === 0 || more.length > 0,
    `${more.length > 0 ? 'scanned' : 'not scanned'} and ${fewer.length > 0 ? 'scanned' : 'not scanned'}`,
    () => 'expected no scan where the wider rules have none',
  );
}

interface Example {
  readonly plan: PipelinePlan;
  readonly ref: string;
}

function planOf({ plan, ref }: Example, policy: ScanPolicyPlan): PipelinePlan {
  return { ...plan, branches: ['feature', 'release/1'], scanPolicies: [policy], request: { ...plan.request, ref } };
}

function withRules(plan: ScanPolicyPlan, rules: ScanPolicyPlan['policy']['rules']): ScanPolicyPlan {
  return { ...plan, policy: { ...plan.policy, rules } };
}

// The format wants each exception once.
function distinct<T>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
