import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy } from '../policies/index.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { PushQuestion } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import { actorOf } from './actor.ts';
import { type Bypasser, isExemptMachine, mayBypass } from './bypass.ts';
import { policiesSetting } from './enforced-settings.ts';
import { coverTogether } from './policy-branches.ts';
import { pushObstacle } from './push-rights.ts';

/** Would a push be accepted: the policies that forbid pushing are asked first, then the protection of the branch. */
export function answerPush(world: World, question: PushQuestion, trace: Trace): CallOutcome {
  const { projectId, branch, credential } = question;
  const project = world.projects.find((row) => row.id === projectId);
  if (project === undefined) return refusal('the project does not exist');
  const sets = { projectId, sets: (settings: ApprovalPolicy['approval_settings']) => settings?.prevent_pushing_and_force_pushing === true };
  const policies = policiesSetting(world, sets, trace);
  const place = { world, project, branch };
  const forbidden = coverTogether(policies, place, trace);
  trace.consult('MRAP-124', forbidden, `push to \`${branch}\``, `${policies.length} policies forbid pushes`);
  const bypasser = { world, projectId, actor: actorOf(world, credential) };
  const blocking = forbidden ? policies.filter((policy) => coverTogether([policy], place, trace)) : [];
  const complaints = blocking.flatMap((policy) => complaintOf(policy, { bypasser, reason: question.bypassReason }, trace));
  if (complaints.length > 0) return refusal(...complaints);
  const obstacle = pushObstacle({ ...place, force: question.force, actor: bypasser.actor });
  const useless = question.bypassReason !== undefined && !forbidden;
  trace.consult('MRAP-134', useless, `push to \`${branch}\``, obstacle ?? 'nothing else stands in the way');
  return obstacle === null ? { kind: 'call', accepted: true, status: 0, messages: [], body: {} } : refusal(obstacle);
}

interface Attempt {
  readonly bypasser: Bypasser;
  readonly reason: string | undefined;
}

function complaintOf(policy: ApprovalPolicy, { bypasser, reason = '' }: Attempt, trace: Trace): readonly string[] {
  if (isExemptMachine(policy, bypasser, trace)) return [];
  if (!mayBypass(policy, bypasser, trace)) return [`policy \`${policy.name}\` forbids pushes to the branch`];
  const given = reason.trim() !== '';
  if (trace.consult('MRAP-132', given, `policy \`${policy.name}\``, given ? 'a reason is given' : 'no reason is given')) return [];
  return [`policy \`${policy.name}\` asks for a reason to bypass it`];
}

function refusal(...messages: readonly string[]): CallOutcome {
  return { kind: 'call', accepted: false, status: 0, messages, body: {} };
}
