import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy } from '../policies/index.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { BranchChangeQuestion } from '../protocol/question.ts';
import { matchesBranchPattern, protectionsOf } from '../scope/index.ts';
import type { Project } from '../world/containers.ts';
import type { World } from '../world/world.ts';
import { actorOf } from './actor.ts';
import { isExemptMachine } from './bypass.ts';
import { policiesSetting } from './enforced-settings.ts';
import { policyAgainstGroupChange } from './group-branch-change.ts';
import { coverTogether } from './policy-branches.ts';

/** May a protected branch be unprotected, deleted or stop being the default. */
export function answerBranchChange(world: World, question: BranchChangeQuestion, trace: Trace): CallOutcome {
  const blocking = question.namespaceId === undefined ? blocksProjectChange(world, question, trace) : policyAgainstGroupChange(world, question, trace);
  if (!blocking) return { kind: 'call', accepted: true, status: 200, messages: [], body: {} };
  const message = `a security policy does not let anybody ${verbs[question.operation]} \`${question.branch}\``;
  return { kind: 'call', accepted: false, status: 403, messages: [message], body: {} };
}

const verbs = {
  unprotect: 'unprotect',
  delete: 'delete',
  change_default: 'replace the default branch',
} as const satisfies Record<BranchChangeQuestion['operation'], string>;

function blocksProjectChange(world: World, question: BranchChangeQuestion, trace: Trace): boolean {
  const { branch, credential, operation } = question;
  const project = world.projects.find((row) => row.id === question.projectId);
  if (project === undefined) return false;
  const sets = { projectId: project.id, sets: (settings: ApprovalPolicy['approval_settings']) => settings?.block_branch_modification === true };
  const bypasser = { world, projectId: project.id, actor: actorOf(world, credential) };
  const policies = policiesSetting(world, sets, trace).filter((policy) => {
    const exempt = isExemptMachine(policy, bypasser, trace);
    return !trace.consult('MRAP-127', exempt, `policy \`${policy.name}\``, exempt ? 'a machine that it lists acts' : 'it lists nobody who acts');
  });
  const affected = operation === 'unprotect' ? branchesBehind(world, project, branch) : [branch];
  const covered = affected.some((name) => coverTogether(policies, { world, project, branch: name }, trace));
  // Names that a policy spells out are added after exceptions were taken away, and whether or not they exist.
  const spelled = policies.some(({ rules }) => rules.some((rule) => rule.branches?.includes(branch) === true));
  const because = covered ? 'its branches cover it' : spelled ? 'a rule spells it out' : `${policies.length} policies protect branches`;
  return trace.consult('MRAP-122', covered || spelled, `${operation} \`${branch}\``, because);
}

/** The names that lose their protection with an entry: the entry's own, and every branch that its wildcard means. */
function branchesBehind(world: World, project: Project, entry: string): readonly string[] {
  const existing = world.branches.filter((row) => row.projectId === project.id).map(({ name }) => name);
  const entries = protectionsOf(world, project).map(({ name }) => name);
  return [...new Set([...existing, ...entries])].filter((name) => name === entry || matchesBranchPattern(name, entry));
}
