import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy, PolicyApprovalSettings } from '../policies/index.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { PushQuestion } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import { actorOf } from './actor.ts';
import { type Bypasser, isExemptMachine, mayBypass } from './bypass.ts';
import { policiesSetting } from './enforced-settings.ts';
import { type BranchInProject, coverTogether } from './policy-branches.ts';
import { pushObstacle } from './push-rights.ts';

/** Would a push be accepted: the policies that forbid pushing are asked first, then the protection of the branch. */
export function answerPush(world: World, question: PushQuestion, trace: Trace): CallOutcome {
  const { projectId, branch, bypassReason: reason, force } = question;
  const project = world.projects.find((row) => row.id === projectId);
  if (project === undefined) return refusal('the project does not exist');
  const place = { world, project, branch };
  const bypasser = { world, projectId, actor: actorOf(world, question.credential) };
  const policies = policiesAgainst(place, trace);
  const complaints = policies.flatMap((policy) => complaintOf(policy, { bypasser, reason }, trace));
  if (complaints.length > 0) return refusal(...complaints);
  const obstacle = pushObstacle({ ...place, force, actor: bypasser.actor });
  const useless = reason !== undefined && policies.length === 0;
  trace.consult('MRAP-134', useless, `push to \`${branch}\``, obstacle ?? 'nothing else stands in the way');
  return obstacle === null ? { kind: 'call', accepted: true, status: 0, messages: [], body: {} } : refusal(obstacle);
}

/** The policies that forbid pushes to the branch: all their rules together free it, or each on its own forbids it. */
function policiesAgainst(place: BranchInProject, trace: Trace): readonly ApprovalPolicy[] {
  const { world, project, branch } = place;
  const policies = policiesSetting(world, { projectId: project.id, sets: forbidsPushes }, trace);
  const forbidden = coverTogether(policies, place, trace);
  trace.consult('MRAP-124', forbidden, `push to \`${branch}\``, `${policies.length} policies forbid pushes`);
  return forbidden ? policies.filter((policy) => coverTogether([policy], place, trace)) : [];
}

function forbidsPushes({ prevent_pushing_and_force_pushing }: PolicyApprovalSettings): boolean {
  return prevent_pushing_and_force_pushing === true;
}

interface Attempt {
  readonly bypasser: Bypasser;
  readonly reason: string | undefined;
}

function complaintOf(policy: ApprovalPolicy, { bypasser, reason = '' }: Attempt, trace: Trace): readonly string[] {
  if (isExemptMachine(policy, bypasser, trace)) return [];
  if (!mayBypass(policy, bypasser, trace)) return [`policy \`${policy.name}\` forbids pushes to the branch`];
  const given = reason.trim() !== '';
  if (trace.consult('MRAP-132', given, `policy \`${policy.name}\``, given ? 'a reason is given' : 'no reason is given'))
    return [];
  return [`policy \`${policy.name}\` asks for a reason to bypass it`];
}

function refusal(...messages: readonly string[]): CallOutcome {
  return { kind: 'call', accepted: false, status: 0, messages, body: {} };
}
