import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { answerTo, blocked, gate, listed, mergeRequestOf, situationOf, userAt } from './outcomes.ts';

/** Instances of older versions match branches in three ways; this is the intended one. */
export const whatIsListedIsSentAndGates = law({
  id: 'LAW-CHECK-1',
  title: 'the checks that a merge request lists, sends webhooks to and waits for are the same',
  source: 'status checks INV-1 and ESC-024',
  policyType: 'status-check',
  arbitrary: statusCheckPlan(),
  async check(run, plan) {
    if (plan.checks.length === 0) return vacuous('no check');
    const situation = situationOf(plan);
    const userId = userAt(situation, 0);
    const mergeRequestId = situation.mergeRequest.id;
    const shown = listed(
      await answerTo(run, situation, { userId, call: { operation: 'list', mergeRequestId } }),
      'checks',
    );
    const dispatch = { operation: 'dispatch', mergeRequestId, hookEvent: 'push' } as const;
    const sent = listed(await answerTo(run, situation, { userId, call: dispatch }), 'deliveries');
    const outcome = await mergeRequestOf(run, situation);
    const names = [
      shown.map(({ name }) => String(name)),
      sent.map(({ check }) => String(check)),
      outcome.statusChecks.map(({ name }) => name),
    ].map((list) => list.toSorted().join(', '));
    const waits = plan.gating && outcome.statusChecks.some(({ status }) => status !== 'passed');
    return verdictOf(
      new Set(names).size === 1 && blocked(outcome) === waits,
      gate(outcome),
      () => `listed: ${names[0]}; sent: ${names[1]}; waited for: ${names[2]}; blocked: ${blocked(outcome)}`,
    );
  },
});
