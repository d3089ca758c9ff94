import fc from 'fast-check';
import type { MergeRequestOutcome } from '#engine';
import { resolveSurely, sureReference } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { demanding, reachingPlan } from './focused-plans.ts';
import { approvalsForPolicies, mergeRequestOf, sameUnordered } from './outcomes.ts';

/** Its violations stay, and so do the settings that it brings. */
export const aBypassChangesOnePolicy = law({
  id: 'LAW-APPROVAL-26',
  title: 'bypassing a policy lifts its approval rules and leaves all others as they are',
  source: 'approval policies, invariant 26 and MRAP-136',
  policyType: 'approval',
  arbitrary: fc.record({ plan: reachingPlan().map(demanding), which: sureReference() }),
  async check(run, { plan, which }) {
    const at = resolveSurely([...plan.policies.keys()], which);
    const name = plan.policies[at]?.policy.name ?? '';
    const before = await mergeRequestOf(run, plan);
    if (demandsOf(before, name) === 0) return vacuous('it demands nothing');
    const after = await mergeRequestOf(run, { ...plan, setAside: [{ policy: at, how: 'bypassed' }] });
    const others = sameUnordered(rulesBut(before, name), rulesBut(after, name));
    const same = sameUnordered(
      [before.violations, before.approvalSettings],
      [after.violations, after.approvalSettings],
    );
    return verdictOf(
      others && same && demandsOf(after, name) === 0,
      approvalsForPolicies(after) === 0 ? 'nothing else demanded' : 'others demand',
      () =>
        `expected \`${name}\` alone to demand nothing: found ${demandsOf(after, name)} for it; others the same: ${others}; violations and settings the same: ${same}`,
    );
  },
});

function demandsOf({ rules }: MergeRequestOutcome, name: string): number {
  return rules.filter(({ policy }) => policy === name).reduce((sum, rule) => sum + rule.approvalsRequired, 0);
}

function rulesBut({ rules }: MergeRequestOutcome, name: string): MergeRequestOutcome['rules'] {
  return rules.filter(({ policy }) => policy !== name);
}
