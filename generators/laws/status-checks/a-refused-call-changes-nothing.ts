import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Event, StatusCheckCall } from '#engine';
import { callBy } from '../../status-checks/build-status-check-world.ts';
import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { checkEvent, eventIn } from './events.ts';
import { answerTo, situationOf, userAt } from './outcomes.ts';

/** The question asks what the call would answer; the event is the same call happening. */
export const aRefusedCallChangesNothing = law({
  id: 'LAW-CHECK-5',
  title: 'a call that is refused leaves checks, answers and the merge request as they were',
  source: 'status checks INV-5',
  policyType: 'status-check',
  arbitrary: fc.record({ plan: statusCheckPlan(), planned: checkEvent() }),
  async check(run, { plan, planned }) {
    const quiet = situationOf(plan);
    const event = eventIn(quiet, planned);
    const call = callOf(event);
    if (call === null) return vacuous('no call');
    const { accepted, status } = await answerTo(run, quiet, call);
    if (accepted) return vacuous('accepted');
    const { mergeRequest, question, world } = quiet;
    const list = callBy(userAt(quiet, 0), { operation: 'list_of_project', projectId: mergeRequest.projectId });
    const before = await run.ask(world, question, list);
    const after = await run.after(world, [event], question, list);
    const [one, other] = [before, after].map((decided) => decided.map(({ outcome }) => outcome));
    return verdictOf(
      isDeepStrictEqual(one, other),
      `refused with ${status}`,
      () => `expected no change: ${JSON.stringify(one)}, then ${JSON.stringify(other)}`,
    );
  },
});

function callOf(event: Event): { readonly userId: number; readonly call: StatusCheckCall } | null {
  switch (event.kind) {
    case 'status_check_reported': {
      const { kind: _, userId, ...report } = event;
      return { userId, call: { operation: 'report', ...report } };
    }
    case 'status_check_retried': {
      const { kind: _, userId, ...retry } = event;
      return { userId, call: { operation: 'retry', ...retry } };
    }
    case 'status_check_defined':
      return { userId: event.userId, call: event.call };
    default:
      return null;
  }
}
