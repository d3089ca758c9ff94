import fc from 'fast-check';
import { approvalPlan } from '../../approval/approval-world.ts';
import { buildApprovalWorld } from '../../approval/build-approval-world.ts';
import { law } from '../law.ts';
import { eventIn, happening, outcomeAfter } from './happenings.ts';
import { sameDecision } from './no-more-blocking.ts';
import { sameUnordered } from './outcomes.ts';

export const whatHappensTwiceHappensOnce = law({
  id: 'LAW-APPROVAL-M07',
  title: 'an approval, a dismissal, a bypass, a merge or a protection that is repeated changes nothing more',
  source: 'metamorphic relation M07; MRAP-135 and MRAP-143',
  policyType: 'approval',
  arbitrary: fc.record({ plan: approvalPlan(), happens: happening() }),
  async check(run, { plan, happens }) {
    const made = buildApprovalWorld(plan);
    const event = eventIn(made, happens);
    const once = await outcomeAfter(run, made, [event]);
    const twice = await outcomeAfter(run, made, [event, event]);
    const result = sameDecision(sameUnordered(once, twice), [once, twice]);
    return result.kind === 'held' ? { ...result, outcome: happens.kind } : result;
  },
});
