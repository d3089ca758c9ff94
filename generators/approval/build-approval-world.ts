import type { MergeRequestQuestion, Question, Row, World } from '#engine';
import { buildGroup, buildMember, buildScanExecutionPolicy, enforcePolicy, shaOf, WorldDraft } from '#fixtures';
import { usernameOf } from '../words.ts';
import type { ApprovalPlan, PersonPlan } from './approval-plan.ts';
import { policyNameAt } from './approval-policy.ts';
import { addMergeRequest, addOwnRule, type Opened, type People } from './build-merge-request.ts';
import { buildReports } from './build-reports.ts';
import { branchNames } from './rules/rule-branches.ts';

/** A made world, with what can be asked about it. */
export interface ApprovalWorld {
  readonly plan: ApprovalPlan;
  readonly world: World;
  readonly project: Row<'projects'>;
  readonly mergeRequest: Row<'mergeRequests'>;
  readonly question: MergeRequestQuestion;
  /** Everything about this project that a target may be able to answer. */
  readonly questions: readonly Question[];
}

/** Makes the world of a plan; the same plan makes the same world. */
export function buildApprovalWorld(plan: ApprovalPlan): ApprovalWorld {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const team = needsTeam(plan) ? buildGroup(draft, 'team', { parent: group }) : group;
  const project = addProject(draft, group, plan);
  const people = addPeople(draft, plan, { group, team, project });
  const mergeRequest = addMergeRequest(draft, plan, { project, people });
  buildReports(draft, plan, { project, mergeRequest });
  addPolicies(draft, plan, { project, group, mergeRequest, people });
  addOwnRule(draft, plan, { project, people });
  enforceScans(draft, plan, project);
  const question = { kind: 'merge_request', mergeRequestId: mergeRequest.id } as const;
  const about = { projectId: project.id };
  const questions = [question, { kind: 'policies', ...about }, { kind: 'vulnerabilities', ...about }] as const;
  return { plan, world: draft.world, project, mergeRequest: latest(draft, mergeRequest), question, questions };
}

/** Without it the world is easier to read. */
function needsTeam({ people, policies }: ApprovalPlan): boolean {
  return people.some(({ inTeam }) => inTeam) || JSON.stringify(policies).includes('acme/team');
}

interface Places {
  readonly group: Row<'namespaces'>;
  readonly team: Row<'namespaces'>;
  readonly project: Row<'projects'>;
}

function addProject(draft: WorldDraft, group: Row<'namespaces'>, plan: ApprovalPlan): Row<'projects'> {
  const project = draft.add('projects', {
    path: 'shop',
    fullPath: 'acme/shop',
    namespaceId: group.id,
    ...plan.settings,
  });
  const names = branchNames.filter(
    (name) => name === 'main' || plan.targetBranch === name || plan.protectedBranches.includes(name),
  );
  for (const [index, name] of [...names, plan.sourceBranch].entries()) {
    draft.add('branches', { projectId: project.id, name, sha: shaOf(4000 + index) });
  }
  for (const name of plan.protectedBranches) draft.add('protectedBranches', { projectId: project.id, name });
  return project;
}

/** Only people who are something or did something: the others would be in the way of a reader. */
function addPeople(draft: WorldDraft, plan: ApprovalPlan, { group, team, project }: Places): People {
  const involved = plan.people.filter((person, index) => index === 0 || isInvolved(plan, person));
  const users = involved.map((person) => {
    const user = draft.add('users', { username: usernameOf(person.name), name: person.name });
    const of = person.memberOf === 'project' ? project : group;
    if (person.role !== null) buildMember(draft, user, { role: person.role, of });
    if (person.inTeam) buildMember(draft, user, { role: 'developer', of: team });
    return user;
  });
  return new Map(users.map((user) => [user.name, user]));
}

function isInvolved(plan: ApprovalPlan, { name, role, inTeam }: PersonPlan): boolean {
  if (role !== null || inTeam || plan.approvals.includes(name)) return true;
  if (plan.ownRule?.approvers.includes(name) === true) return true;
  if (plan.commits.some(({ author, committer }) => author === name || committer === name)) return true;
  const usernames = plan.policies.flatMap(({ policy }) =>
    (policy.actions ?? []).flatMap((action) =>
      action.type === 'require_approval' ? (action.user_approvers ?? []) : [],
    ),
  );
  return usernames.includes(usernameOf(name));
}

interface Governed extends Opened {
  readonly group: Row<'namespaces'>;
  readonly mergeRequest: Row<'mergeRequests'>;
}

function addPolicies(draft: WorldDraft, plan: ApprovalPlan, { project, group, mergeRequest, people }: Governed): void {
  const userId = [...people.values()][0]?.id ?? 0;
  for (const [index, { on, policy }] of plan.policies.entries()) {
    const governed = on === 'project' ? { projectId: project.id } : { namespaceId: group.id };
    const { id: configurationId } = enforcePolicy(draft, governed, { key: 'approval_policy', policy });
    const aside = plan.setAside.find((one) => one.policy === index);
    const about = {
      mergeRequestId: mergeRequest.id,
      configurationId,
      policyName: policy.name ?? policyNameAt(index),
      userId,
    };
    if (aside?.how === 'dismissed') draft.add('policyDismissals', { ...about, ...everythingFound(draft) });
    if (aside?.how === 'bypassed') draft.add('policyBypasses', about);
  }
}

function enforceScans(draft: WorldDraft, { enforcedScans = [] }: ApprovalPlan, { id }: Row<'projects'>): void {
  if (enforcedScans.length === 0) return;
  const policy = buildScanExecutionPolicy({ name: 'Scans', actions: enforcedScans.map((scan) => ({ scan })) });
  enforcePolicy(draft, { projectId: id }, { key: 'scan_execution_policy', policy });
}

function everythingFound(draft: WorldDraft): {
  readonly findingUuids: readonly string[];
  readonly licenses: readonly string[];
} {
  return {
    findingUuids: [
      ...new Set([...draft.rows('securityFindings'), ...draft.rows('vulnerabilities')].map(({ uuid }) => uuid)),
    ],
    licenses: [...new Set(draft.rows('sbomComponents').flatMap(dependencies))],
  };
}

/** As a dismissal records it: the dependency with each of its licenses. */
function dependencies({ name, licenses }: Row<'sbomComponents'>): readonly string[] {
  return licenses.map((license) => `${license.name}: ${name}`);
}

function latest(draft: WorldDraft, { id }: Row<'mergeRequests'>): Row<'mergeRequests'> {
  const found = draft.rows('mergeRequests').find((row) => row.id === id);
  if (found === undefined) throw new RangeError(`approval world: no merge request has the id ${id}`);
  return found;
}
