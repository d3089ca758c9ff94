import { withScanPolicies } from '../../pipelines/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { pipelineOf } from '../pipelines/outcomes.ts';
import { scanPlan } from './focused-plans.ts';
import { sameScans, scanJobs } from './outcomes.ts';

export const theOrderOfScanRulesSaysNothing = law({
  id: 'LAW-SCAN-M04',
  title: 'the order of rules, branches and sources in a scan execution policy says nothing',
  source: 'metamorphic relation M04: symmetry',
  policyType: 'scan-execution',
  arbitrary: scanPlan({ maxRules: 3 }),
  async check(run, plan) {
    const turned = withScanPolicies(plan, (one) => ({
      ...one,
      policy: {
        ...one.policy,
        rules: one.policy.rules.toReversed().map((rule) => ({
          ...rule,
          ...(rule.branches === undefined ? {} : { branches: rule.branches.toReversed() }),
        })),
      },
    }));
    const before = scanJobs(await pipelineOf(run, plan));
    if (plan.scanPolicies.every(({ policy }) => policy.rules.length < 2)) return vacuous('nothing to order');
    return sameScans(before, scanJobs(await pipelineOf(run, turned)));
  },
});
