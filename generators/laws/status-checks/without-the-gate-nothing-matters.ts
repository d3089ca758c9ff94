import fc from 'fast-check';
import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, verdictOf } from '../law.ts';
import { checkEvent, eventIn } from './events.ts';
import { gate, mergeRequestOf, situationOf } from './outcomes.ts';

export const withoutTheGateNothingMatters = law({
  id: 'LAW-CHECK-4',
  title: 'where the project does not ask for passed checks, nothing that happens to them decides a merge',
  source: 'status checks INV-4 and ESC-100',
  policyType: 'status-check',
  arbitrary: fc.record({
    plan: statusCheckPlan(),
    events: fc.array(checkEvent(), { minLength: 1, maxLength: 3 }),
  }),
  async check(run, { plan, events }) {
    const open = { ...plan, gating: false };
    const before = await mergeRequestOf(run, situationOf(open));
    const after = await mergeRequestOf(
      run,
      situationOf(open, (made) => events.map((event) => eventIn(made, event))),
    );
    return verdictOf(
      before.mergeable === after.mergeable && before.failedChecks.join() === after.failedChecks.join(),
      gate(after),
      () => `expected the same: ${before.status}, then ${after.status}`,
    );
  },
});
