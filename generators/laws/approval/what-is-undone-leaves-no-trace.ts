import fc from 'fast-check';
import type { Event } from '#engine';
import { type ApprovalWorld, buildApprovalWorld } from '../../approval/build-approval-world.ts';
import { law, vacuous } from '../law.ts';
import { demanding, reachingPlan } from './focused-plans.ts';
import { eventIn, type Happening, happening, outcomeAfter } from './happenings.ts';
import { sameDecision } from './no-more-blocking.ts';
import { outcomeOf, sameUnordered } from './outcomes.ts';

const undoing = {
  approved: 'unapproved',
  unapproved: 'approved',
  branch_unprotected: 'branch_protected',
  merge_request_retargeted: 'merge_request_retargeted',
} as const satisfies Partial<Record<Happening['kind'], Happening['kind']>>;

/** What a push has removed stays removed, so pushes are left out. */
export const whatIsUndoneLeavesNoTrace = law({
  id: 'LAW-APPROVAL-M25',
  title: 'an approval taken back, a branch protected again and a target set back decide as before',
  source: 'metamorphic relation M25; approval policies, invariant 31; MRAP-030 and MRAP-161',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan().map(demanding),
    done: happening(Object.keys(undoing) as readonly (keyof typeof undoing)[]),
  }),
  async check(run, { plan, done }) {
    const made = buildApprovalWorld(plan);
    const event = eventIn(made, done);
    if (changesNothing(made, event)) return vacuous('nothing to undo');
    const before = await outcomeOf(run, made.world, made.question);
    const after = await outcomeAfter(run, made, [event, undo(made, done)]);
    const result = sameDecision(sameUnordered(before, after), [before, after]);
    return result.kind === 'held' ? { ...result, outcome: `${done.kind}: ${result.outcome}` } : result;
  },
});

/** Who has approved cannot approve again, and only an approval can be taken back. */
function changesNothing({ world }: ApprovalWorld, event: Event): boolean {
  if (event.kind !== 'approved' && event.kind !== 'unapproved') return false;
  const given = world.approvals.some(({ userId }) => userId === event.userId);
  return given === (event.kind === 'approved');
}

function undo(made: ApprovalWorld, { kind, who }: Happening): Event {
  const event = eventIn(made, { kind: undoing[kind as keyof typeof undoing], who });
  return event.kind === 'merge_request_retargeted' ? { ...event, targetBranch: made.plan.targetBranch } : event;
}
