import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy, PolicyApprovalSettings } from '../policies/index.ts';
import type { BranchChangeQuestion } from '../protocol/question.ts';
import { matchesBranchPattern, protectionsOf } from '../scope/index.ts';
import type { Project } from '../world/containers.ts';
import type { World } from '../world/world.ts';
import { actorOf } from './actor.ts';
import { isExemptFromBranchProtection } from './bypass.ts';
import { policiesSetting } from './enforced-settings.ts';
import { coverTogether } from './policy-branches.ts';

/** Whether a policy keeps a protected branch of a project as it is. */
export function isProjectBranchKept(world: World, question: BranchChangeQuestion, trace: Trace): boolean {
  const { branch, operation } = question;
  const project = world.projects.find((row) => row.id === question.projectId);
  if (project === undefined) return false;
  const bypasser = { world, projectId: project.id, actor: actorOf(world, question.credential) };
  const policies = policiesSetting(world, { projectId: project.id, sets: blocksChanges }, trace).filter(
    (policy) => !isExemptFromBranchProtection(policy, bypasser, trace),
  );
  const affected = operation === 'unprotect' ? branchesBehind(world, project, branch) : [branch];
  const covered = affected.some((name) => coverTogether(policies, { world, project, branch: name }, trace));
  const kept = covered || isSpelledOut(policies, branch);
  const because = kept && !covered ? 'a rule spells it out' : `${policies.length} policies keep branches`;
  return trace.consult('MRAP-122', kept, `${operation} \`${branch}\``, because);
}

function blocksChanges({ block_branch_modification }: PolicyApprovalSettings): boolean {
  return block_branch_modification === true;
}

/** Names that a rule spells out are added after exceptions were taken away, and whether or not they exist. */
function isSpelledOut(policies: readonly ApprovalPolicy[], branch: string): boolean {
  return policies.some(({ rules }) => rules.some((rule) => rule.branches?.includes(branch) === true));
}

/** The names that lose their protection with an entry: the entry's own, and every branch that its wildcard means. */
function branchesBehind(world: World, project: Project, entry: string): readonly string[] {
  const existing = world.branches.filter((row) => row.projectId === project.id).map(({ name }) => name);
  const entries = protectionsOf(world, project).map(({ name }) => name);
  return [...new Set([...existing, ...entries])].filter((name) => name === entry || matchesBranchPattern(name, entry));
}
