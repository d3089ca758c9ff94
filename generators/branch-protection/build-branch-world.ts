import type { BranchChangeQuestion, Credential, PushQuestion, Question, Row, World } from '#engine';
import { anyMergeRequestRule, buildGroup, buildMember, enforcePolicy, WorldDraft } from '#fixtures';
import { usernameOf } from '../words.ts';
import type { AttemptPlan, BranchPlan, BranchPolicyPlan, BypassPlan } from './branch-plan.ts';

/** A made world, with what can be asked about it. */
export interface BranchWorld {
  readonly plan: BranchPlan;
  readonly world: World;
  readonly push: PushQuestion;
  /** Unprotecting, deleting and replacing the branch of the project, then unprotecting that of the group. */
  readonly changes: readonly BranchChangeQuestion[];
  readonly questions: readonly Question[];
}

/** Makes the world of a plan; the same plan makes the same world. */
export function buildBranchWorld(plan: BranchPlan): BranchWorld {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = addProject(draft, group, plan);
  const people = plan.people.map(({ name, role, inGroup }) => {
    const user = draft.add('users', { username: usernameOf(name), name });
    if (role !== null) buildMember(draft, user, { role, of: project });
    if (inGroup) buildMember(draft, user, { role: 'reporter', of: group });
    return user;
  });
  const machines = addMachines(draft, project, plan);
  const cast = { people, ...machines, group };
  for (const [at, policy] of plan.policies.entries()) {
    const governed = policy.on === 'project' ? { projectId: project.id } : { namespaceId: group.id };
    enforcePolicy(draft, governed, { key: 'approval_policy', policy: document(policy, at, cast) });
  }
  const credential = credentialOf(plan.attempt, cast);
  const push = pushOf(plan.attempt, { projectId: project.id, credential });
  const changes = changesOf(plan.attempt, { project, group, credential });
  return { plan, world: draft.world, push, changes, questions: [push, ...changes] };
}

function addProject(draft: WorldDraft, group: Row<'namespaces'>, plan: BranchPlan): Row<'projects'> {
  const project = draft.add('projects', { path: 'shop', fullPath: 'acme/shop', namespaceId: group.id });
  for (const name of ['main', ...plan.branches]) draft.add('branches', { projectId: project.id, name });
  for (const protection of plan.protections) draft.add('protectedBranches', { projectId: project.id, ...protection });
  draft.add('protectedBranches', { namespaceId: group.id, name: 'stable' });
  return project;
}

interface Machines {
  readonly token: Row<'accessTokens'> | null;
  readonly account: Row<'users'> | null;
}

/** Machines that act, or that a policy lists: others would be in the way of a reader. */
function addMachines(draft: WorldDraft, project: Row<'projects'>, { attempt, policies }: BranchPlan): Machines {
  const needsBot = attempt.actor === 'bot' || policies.some(({ bypass }) => bypass.bot);
  const needsAccount = attempt.actor === 'service account' || policies.some(({ bypass }) => bypass.serviceAccount);
  return {
    token: needsBot ? addBotToken(draft, project) : null,
    account: needsAccount ? addServiceAccount(draft, project) : null,
  };
}

function addBotToken(draft: WorldDraft, project: Row<'projects'>): Row<'accessTokens'> {
  const bot = draft.add('users', { username: 'bot-of-deploys', name: 'Bot of deploys', type: 'project_bot' });
  buildMember(draft, bot, { role: 'maintainer', of: project });
  return draft.add('accessTokens', { userId: bot.id, kind: 'project_access', name: 'deploys' });
}

function addServiceAccount(draft: WorldDraft, project: Row<'projects'>): Row<'users'> {
  const account = draft.add('users', { username: 'releaser', name: 'releaser', type: 'service_account' });
  buildMember(draft, account, { role: 'maintainer', of: project });
  return account;
}

interface Cast extends Machines {
  readonly people: readonly Row<'users'>[];
  readonly group: Row<'namespaces'>;
}

function document(policy: BranchPolicyPlan, at: number, cast: Cast): object {
  const { enabled, warns, branches, exceptions, preventsPushing, blocksModification, blocksGroupModification } = policy;
  const { branches: _, branch_type: __, ...rule } = anyMergeRequestRule();
  const forGroups =
    blocksGroupModification === null ? {} : { block_group_branch_modification: blocksGroupModification };
  return {
    name: `Policy ${String.fromCharCode(65 + at)}`,
    enabled,
    rules: [{ ...rule, ...branches, ...(exceptions.length > 0 ? { branch_exceptions: exceptions } : {}) }],
    actions: [],
    approval_settings: {
      prevent_pushing_and_force_pushing: preventsPushing,
      block_branch_modification: blocksModification,
      ...forGroups,
    },
    ...(warns ? { enforcement_type: 'warn' } : {}),
    ...bypassBlock(policy.bypass, cast),
  };
}

function bypassBlock({ users, roles, group, bot, serviceAccount }: BypassPlan, cast: Cast): object {
  const ids = users.flatMap((place) => cast.people[place]?.id ?? []);
  const settings = {
    ...(ids.length > 0 ? { users: ids.map((id) => ({ id })) } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(group ? { groups: [{ id: cast.group.id }] } : {}),
    ...(bot && cast.token !== null ? { access_tokens: [{ id: cast.token.id }] } : {}),
    ...(serviceAccount && cast.account !== null ? { service_accounts: [{ id: cast.account.id }] } : {}),
  };
  return Object.keys(settings).length > 0 ? { bypass_settings: settings } : {};
}

function credentialOf({ actor, person }: AttemptPlan, { people, token, account }: Cast): Credential {
  switch (actor) {
    case 'person':
      return { kind: 'session', userId: people[person]?.id ?? 0 };
    case 'bot':
      return { kind: 'access_token', id: token?.id ?? 0 };
    case 'service account':
      return { kind: 'session', userId: account?.id ?? 0 };
    case 'nobody':
      return { kind: 'anonymous' };
  }
}

function pushOf(
  { branch, force, reason }: AttemptPlan,
  by: Pick<PushQuestion, 'projectId' | 'credential'>,
): PushQuestion {
  return { kind: 'push', branch, force, ...by, ...(reason === null ? {} : { bypassReason: reason }) };
}

interface ChangePlace {
  readonly project: Row<'projects'>;
  readonly group: Row<'namespaces'>;
  readonly credential: Credential;
}

function changesOf(
  { branch }: AttemptPlan,
  { project, group, credential }: ChangePlace,
): readonly BranchChangeQuestion[] {
  const operations = ['unprotect', 'delete', 'change_default'] as const;
  return [
    ...operations.map(
      (operation): BranchChangeQuestion => ({
        kind: 'branch_change',
        operation,
        branch,
        projectId: project.id,
        credential,
      }),
    ),
    { kind: 'branch_change', operation: 'unprotect', branch: 'stable', namespaceId: group.id, credential },
  ];
}
