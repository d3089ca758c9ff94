import fc from 'fast-check';
import { noLongerDetectedRule } from '#fixtures';
import { simplestFirst } from '../../frequencies.ts';
import { law, verdictOf } from '../law.ts';
import { governedBy, managedPlan } from './focused-plans.ts';
import { managed, vulnerabilitiesOf } from './outcomes.ts';

const budget = 1000;

// So many rows take their time, so that few worlds have them.
const counts = fc.oneof(
  simplestFirst,
  { weight: 23, arbitrary: fc.constant(3) },
  { weight: 1, arbitrary: fc.constantFrom(budget + 1, budget, budget + 2) },
);

/** A thousand are resolved at once, and one more is not. */
export const aRunChangesAThousandAtMost = law({
  id: 'LAW-VULNERABILITY-V2',
  title: 'a pipeline resolves all that it can, and a thousand at most; the next one resolves the rest',
  source: 'execution policies INV-V2',
  policyType: 'vulnerability-management',
  arbitrary: fc.record({ plan: managedPlan({ maxPolicies: 0 }), count: counts }),
  async check(run, { plan, count }) {
    const gone = {
      name: 'gone',
      scanner: 'sast',
      severity: 'high',
      state: 'detected',
      found: false,
      noLongerDetected: true,
      severityOverridden: false,
      file: null,
      identifiers: [],
    } as const;
    const pipeline = { ...plan.pipeline, silentScanners: ['sast' as const], failedScanners: [] };
    const many = governedBy(
      { ...plan, vulnerabilities: [gone], copies: count - 1, pipeline },
      [noLongerDetectedRule()],
      {
        type: 'auto_resolve',
      },
    );
    const once = managed(await vulnerabilitiesOf(run, many, 1)).length;
    const twice = managed(await vulnerabilitiesOf(run, many, 2)).length;
    return verdictOf(
      once === Math.min(count, budget) && twice === count,
      count > budget ? 'more than the budget' : 'within the budget',
      () => `expected ${Math.min(count, budget)} of ${count}, then all: ${once}, then ${twice}`,
    );
  },
});
