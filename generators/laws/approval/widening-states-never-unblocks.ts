import fc from 'fast-check';
import { vulnerabilityStates } from '#catalogue';
import { placesOf, withRule } from '../../approval/change-plan.ts';
import { resolve, sureReference } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

const newStates: readonly string[] = ['new_needs_triage', 'new_dismissed'];

/**
 * For rules that count new findings anyway. One that counts existing vulnerabilities alone looks at the whole project;
 * with a new state it looks only at those that the merge request or its target reports, and so may find fewer.
 */
export const wideningStatesNeverUnblocks = law({
  id: 'LAW-APPROVAL-M02',
  title: 'a further vulnerability state never turns a fail of a rule about new findings into a pass',
  source: 'metamorphic relation M02; MRAP-062 and MRAP-064',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan({ ruleTypes: ['scan_finding'] }),
    which: sureReference(),
    further: fc.constantFrom(...vulnerabilityStates),
  }),
  async check(run, { plan, which, further }) {
    const place = resolve(placesOf(plan, 'scan_finding'), which);
    const rule = place && plan.policies[place.policy]?.policy.rules[place.rule];
    if (place === undefined || rule?.type !== 'scan_finding') return vacuous('no rule about findings');
    const states = rule.vulnerability_states;
    // No states are both new ones.
    const named = states.length === 0 ? (['new_needs_triage', 'new_dismissed'] as const) : states;
    if (!named.some((state) => newStates.includes(state))) return vacuous('existing vulnerabilities only');
    const narrow = await mergeRequestOf(run, plan);
    const wider = { ...rule, vulnerability_states: [...new Set([...named, further])] };
    const wide = await mergeRequestOf(
      run,
      withRule(plan, place, () => wider),
    );
    return noMoreBlocking(wide, narrow, plan);
  },
});
