import type fc from 'fast-check';
import type { Event, Question, Row } from '#engine';
import {
  addBranchPipeline,
  addComponent,
  addFinding,
  addMergeRequestPipeline,
  addVulnerability,
  buildGroup,
  buildMember,
  buildMergeRequest,
  ciJobs,
  editCiFile,
  editProjectCi,
  headOf,
  linkPolicyProject,
  scanIn,
  WorldDraft,
} from '#fixtures';
import type { AnyWorld } from '../any-world.ts';
import { factsOf, type PolicyFileFacts } from './facts.ts';
import { type PolicyFilePlan, policyFilePlan } from './plan.ts';

/** The two texts of a policy file that changed. */
export interface PolicyFileTexts {
  readonly before: string;
  readonly after: string;
}

/** Worlds in which a policy file is enforced with its new text, around everything that either text names. */
export function policyFileWorld({ before, after }: PolicyFileTexts): fc.Arbitrary<AnyWorld> {
  const facts = factsOf([before, after]);
  return policyFilePlan(facts).map((plan) => buildPolicyFileWorld(plan, { facts, text: after }));
}

interface Enforced {
  readonly facts: PolicyFileFacts;
  readonly text: string;
}

/** Makes the world of a plan; the same plan makes the same world. */
export function buildPolicyFileWorld(plan: PolicyFilePlan, { facts, text }: Enforced): AnyWorld {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = addProject(draft, group, plan);
  const people = addPeople(draft, project, facts);
  addNamed(draft, group, { facts, plan, project, people });
  enforce(draft, { facts, text }, plan.governed === 'project' ? { projectId: project.id } : { namespaceId: group.id });
  const mergeRequest = addMergeRequest(draft, plan, { project, people });
  const pipeline = addReports(draft, plan, { project, mergeRequest });
  editProjectCi(draft, project, () => ciJobs([{ job: 'build', stage: 'build' }]));
  const event: Event = { kind: 'pipeline_finished', pipelineId: pipeline.id, status: 'success' };
  return { world: draft.world, events: [event], questions: questionsOf(plan, { project, mergeRequest, people, text }) };
}

function addProject(draft: WorldDraft, group: Row<'namespaces'>, plan: PolicyFilePlan): Row<'projects'> {
  const place = { path: 'shop', fullPath: 'acme/shop', namespaceId: group.id };
  const project = draft.add('projects', { id: plan.projectId, ...place });
  for (const name of new Set(['main', plan.targetBranch])) headOf(draft, project, name);
  for (const name of plan.protectedBranches) draft.add('protectedBranches', { projectId: project.id, name });
  return project;
}

/** An author, whoever the policies name, as many of each role as must approve, and a maintainer. */
function addPeople(
  draft: WorldDraft,
  project: Row<'projects'>,
  { usernames, roles, approvals }: PolicyFileFacts,
): readonly Row<'users'>[] {
  const named = usernames.map((username) => ({ username, role: 'developer' as const }));
  const ofRoles = roles.flatMap((role) =>
    Array.from({ length: approvals }, (_, at) => ({ username: `${role}-${at + 1}`, role })),
  );
  const people = [ana, ...named, ...ofRoles].filter(({ username }) => username !== mia.username);
  return [...new Map([...people, mia].map((person) => [person.username, person])).values()].map(
    ({ username, role }) => {
      const user = draft.add('users', { username, name: username.charAt(0).toUpperCase() + username.slice(1) });
      buildMember(draft, user, { role, of: project });
      return user;
    },
  );
}

const ana = { username: 'ana', role: 'developer' } as const;
const mia = { username: 'mia', role: 'maintainer' } as const;

interface Surroundings {
  readonly facts: PolicyFileFacts;
  readonly plan: PolicyFilePlan;
  readonly project: Row<'projects'>;
  readonly people: readonly Row<'users'>[];
}

/** The groups and frameworks that policies name; the group of the project stands for one that a scope names. */
function addNamed(draft: WorldDraft, group: Row<'namespaces'>, { facts, plan, project, people }: Surroundings): void {
  for (const path of facts.groupPaths.filter((name) => name !== 'acme')) {
    const named = buildGroup(draft, path.split('/').at(-1) ?? path);
    draft.change('namespaces', named.id, { fullPath: path });
    for (const user of people.slice(1)) buildMember(draft, user, { role: 'developer', of: named });
  }
  for (const id of facts.frameworkIds) {
    draft.add('complianceFrameworks', { id, namespaceId: group.id, name: `Framework ${id}` });
  }
  for (const complianceFrameworkId of plan.frameworks) {
    draft.add('projectComplianceFrameworks', { projectId: project.id, complianceFrameworkId });
  }
}

function enforce(
  draft: WorldDraft,
  { facts, text }: Enforced,
  governed: { readonly projectId: number } | { readonly namespaceId: number },
): void {
  const { policyProjectId } = linkPolicyProject(draft, governed);
  draft.add('policyFiles', { policyProjectId, content: text });
  for (const { project: fullPath, file, ref } of facts.files) {
    const holder = draft.rows('projects').find((row) => row.fullPath === fullPath) ?? addHolder(draft, fullPath);
    const place = { projectId: holder.id, path: file, ...(ref === null ? {} : { ref }) };
    const job = file.replaceAll(/[^\w]+/g, '-').replace(/^-|-$/g, '');
    editCiFile(draft, place, () => ciJobs([{ job, stage: 'test' }]));
  }
}

function addHolder(draft: WorldDraft, fullPath: string): Row<'projects'> {
  const namespaceId = draft.rows('namespaces')[0]?.id ?? 1;
  return draft.add('projects', { path: fullPath.split('/').at(-1) ?? fullPath, fullPath, namespaceId });
}

function addMergeRequest(
  draft: WorldDraft,
  { targetBranch, approvals, signed }: PolicyFilePlan,
  { project, people }: Pick<Surroundings, 'project' | 'people'>,
): Row<'mergeRequests'> {
  const [author, ...others] = people;
  if (author === undefined) throw new RangeError('policy file world: there is nobody who could open a merge request');
  const mergeRequest = buildMergeRequest(draft, { author, project, targetBranch });
  for (const { id } of draft.rows('commits')) draft.change('commits', id, { signature: signed ? 'verified' : 'none' });
  for (const { id: userId } of others.slice(0, approvals)) {
    draft.add('approvals', { mergeRequestId: mergeRequest.id, userId });
  }
  return mergeRequest;
}

interface Reported {
  readonly project: Row<'projects'>;
  readonly mergeRequest: Row<'mergeRequests'>;
}

/** Scans of the merge request, of its target and of the default branch; the pipeline of the latter has just run. */
function addReports(draft: WorldDraft, plan: PolicyFilePlan, { project, mergeRequest }: Reported): Row<'pipelines'> {
  const target = addBranchPipeline(draft, project, { ref: plan.targetBranch });
  const source = addMergeRequestPipeline(draft, mergeRequest.id);
  const latest = plan.targetBranch === 'main' ? target : addBranchPipeline(draft, project, { ref: 'main' });
  for (const scanner of plan.scanned) for (const pipeline of [target, source, latest]) scanIn(draft, pipeline, scanner);
  for (const [at, { scanner, severity, onTarget, vulnerability }] of plan.findings.entries()) {
    const finding = { name: `finding ${at + 1}`, severity };
    const reporting = onTarget ? [...new Set([source, target, latest])] : [source];
    for (const pipeline of reporting) addFinding(draft, scanIn(draft, pipeline, scanner), finding);
    if (vulnerability !== null)
      addVulnerability(draft, project, { ...finding, state: vulnerability, reportType: scanner });
  }
  for (const name of plan.licenses) {
    addComponent(draft, source, { name: `library of ${name}`, license: { name, spdxId: null } });
  }
  return latest;
}

interface AskedAbout extends Reported {
  readonly people: readonly Row<'users'>[];
  readonly text: string;
}

function questionsOf(plan: PolicyFilePlan, { project, mergeRequest, people, text }: AskedAbout): readonly Question[] {
  const projectId = project.id;
  const userId = people[0]?.id ?? 0;
  const credential = { kind: 'session', userId: people.at(-1)?.id ?? 0 } as const;
  const { source, targetBranch: branch, commitMessage } = plan;
  const request = { projectId, ref: branch, refType: 'branch', source, userId, commitMessage } as const;
  return [
    { kind: 'merge_request', mergeRequestId: mergeRequest.id },
    { kind: 'pipeline', request },
    { kind: 'policies', projectId },
    { kind: 'vulnerabilities', projectId },
    { kind: 'scheduled_pipelines', projectId },
    { kind: 'push', projectId, branch, credential, force: false },
    { kind: 'push', projectId, branch, credential, force: true },
    { kind: 'branch_change', operation: 'unprotect', branch, projectId, credential },
    { kind: 'policy_file', content: text, projectId },
  ];
}
