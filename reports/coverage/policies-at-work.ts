import type { PolicyKey } from '#catalogue';
import {
  contentInForce,
  documentOf,
  instanceOf,
  outcomeOf,
  type PolicyConfiguration,
  policiesOfGroup,
  profileOf,
  type Question,
  type QuestionKind,
  type ReadDocument,
  Trace,
  type World,
} from '#engine';

type Policy = ReadDocument['document']['policies'][number];

/** How much of a policy an answer looks at: all of it, its name, switch and scope, or its name and switch. */
export type Depth = 'whole' | 'scope' | 'switch';

/** A policy that had a say in an answer. */
export interface PolicyAtWork {
  readonly policy: Policy;
  readonly depth: Depth;
  /** The text of its policy file. */
  readonly content: string;
  readonly read: ReadDocument;
}

/** The kinds of policy that decide the questions of each kind; a list of policies looks at names and scopes only. */
export const decidingKeys = {
  merge_request: ['approval_policy'],
  push: ['approval_policy'],
  branch_change: ['approval_policy'],
  pipeline: ['pipeline_execution_policy', 'scan_execution_policy'],
  scheduled_pipelines: ['pipeline_execution_schedule_policy', 'scan_execution_policy'],
  vulnerabilities: ['vulnerability_management_policy'],
  policies: [],
  policy_file: [],
  policy_link: [],
  catalog_publication: [],
  access: [],
  status_check_call: [],
} as const satisfies Record<QuestionKind, readonly PolicyKey[]>;

interface Remembered {
  readonly world: World;
  readonly atWork: readonly PolicyAtWork[];
}

// INVARIANT: worlds and questions are never changed, so that coverage and exports can share what was found.
const known = new WeakMap<Question, Remembered>();

/** The policies of files in force that had a say in the answer to a question. */
export function policiesAtWork(world: World, question: Question): readonly PolicyAtWork[] {
  const remembered = known.get(question);
  if (remembered?.world === world) return remembered.atWork;
  const atWork = policiesBehind(world, question);
  known.set(question, { world, atWork });
  return atWork;
}

function policiesBehind(world: World, question: Question): readonly PolicyAtWork[] {
  if (world.policyFiles.length === 0) return [];
  const keys: readonly PolicyKey[] = decidingKeys[question.kind];
  if (keys.length === 0 && question.kind !== 'policies') return [];
  const projectId = projectOf(world, question);
  return projectId === undefined ? ofGroup(world, question) : ofProject(world, { projectId, keys, question });
}

function projectOf(world: World, question: Question): number | undefined {
  if (question.kind === 'merge_request') {
    return world.mergeRequests.find(({ id }) => id === question.mergeRequestId)?.projectId;
  }
  if (question.kind === 'pipeline') return question.request.projectId;
  return 'projectId' in question ? question.projectId : undefined;
}

interface Asked {
  readonly projectId: number;
  readonly keys: readonly PolicyKey[];
  readonly question: Question;
}

function ofProject(world: World, { projectId, keys, question }: Asked): readonly PolicyAtWork[] {
  const listed = outcomeOf(world, { kind: 'policies', projectId });
  if (listed?.kind !== 'policies') return [];
  const isList = question.kind === 'policies';
  const reached = [
    ...listed.covering.map((one) => ({ ...one, depth: isList ? 'scope' : 'whole' }) as const),
    ...listed.leftOut.map((one) => ({ ...one, depth: one.reason === 'out_of_scope' ? 'scope' : 'switch' }) as const),
  ].filter(({ type }) => isList || keys.some((key) => key === type));
  if (reached.length === 0) return [];
  return filesOf(world, world.policyConfigurations).flatMap(({ from, content, read }) =>
    reached
      .filter((one) => one.from === from)
      .flatMap(({ type, name, depth }) =>
        read.document.policies
          .filter((policy) => policy.kind === type && policy.name === name)
          .map((policy) => ({ policy, depth, content, read })),
      ),
  );
}

/** A question about a group: the approval policies of the group and of those above it, also of the whole instance. */
function ofGroup(world: World, question: Question): readonly PolicyAtWork[] {
  const groupId = 'namespaceId' in question ? question.namespaceId : undefined;
  const group = world.namespaces.find(({ id }) => id === groupId);
  if (group === undefined || !instanceOf(world).ultimate) return [];
  const deciding: ReadonlySet<Policy> = new Set(policiesOfGroup(world, group.id, new Trace()));
  const own = filesOf(world, world.policyConfigurations).filter(
    ({ namespaceId, read: { document } }) =>
      document.policies.some((policy) => deciding.has(policy)) ||
      (document.enforceable && group.traversalIds.some((id) => id === namespaceId)),
  );
  return own.flatMap(({ content, read }) =>
    read.document.policies
      .filter(({ kind }) => kind === 'approval_policy')
      .map((policy) => ({ policy, depth: deciding.has(policy) ? 'whole' : 'switch', content, read }) as const),
  );
}

interface FileInForce {
  readonly from: string;
  readonly namespaceId: number | null;
  readonly content: string;
  readonly read: ReadDocument;
}

function filesOf(world: World, configurations: readonly PolicyConfiguration[]): readonly FileInForce[] {
  const { now, version } = instanceOf(world);
  return configurations.map(({ policyProjectId, namespaceId, projectId }) => {
    const file = world.policyFiles.find((row) => row.policyProjectId === policyProjectId);
    const { content } = contentInForce(file, now);
    const group = world.namespaces.find(({ id }) => id === namespaceId);
    const project = world.projects.find(({ id }) => id === projectId);
    const from = (group ?? project)?.fullPath ?? '';
    return { from, namespaceId, content, read: documentOf(content, profileOf(version)) };
  });
}
