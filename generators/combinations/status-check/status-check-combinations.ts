import type { MergeRequestOutcome, Outcome, Row as TableRow } from '#engine';
import { type Combinations, fillIn } from '../combinations.ts';
import { facetOf, modelOf, rowOf } from '../facet.ts';
import type { Scene } from '../scene.ts';

/** A status check of the project that a merge request goes to. */
interface ConsideredCheck extends Scene {
  readonly check: TableRow<'externalStatusChecks'>;
  readonly mergeRequest: TableRow<'mergeRequests'>;
}

const facet = facetOf<ConsideredCheck>();

const facets = [
  facet(
    'demanded',
    { no: [], yes: ['"{project}" merges only what all status checks have passed'] },
    ({ world, mergeRequest }) =>
      world.projects.some((row) => row.id === mergeRequest.projectId && row.onlyAllowMergeIfAllStatusChecksPassed)
        ? 'yes'
        : 'no',
  ),
  facet('licence', { Ultimate: [], none: ['the instance has no Ultimate licence'] }, ({ world }) =>
    world.instances[0]?.ultimate === true ? 'Ultimate' : 'none',
  ),
  facet(
    'branches',
    {
      all: ['"{project}" has the status check "{check}"'],
      'of the target': ['"{project}" has the status check "{check}" for the protected branch "main"'],
      others: ['"{project}" has the status check "{check}" for the protected branch "release"'],
    },
    ({ world, check, mergeRequest }) => {
      const ids = world.externalStatusCheckBranches
        .filter(({ externalStatusCheckId }) => externalStatusCheckId === check.id)
        .map(({ protectedBranchId }) => protectedBranchId);
      if (ids.length === 0) return 'all';
      const names = world.protectedBranches.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
      return names.includes(mergeRequest.targetBranch) ? 'of the target' : 'others';
    },
  ),
  facet(
    'other check',
    {
      none: [],
      passed: ['"{project}" has the status check "Quality"'],
      open: ['"{project}" has the status check "Quality"'],
    },
    (subject) => {
      const others = subject.world.externalStatusChecks.filter(
        ({ id, projectId }) => projectId === subject.check.projectId && id !== subject.check.id,
      );
      if (others.length === 0) return 'none';
      return others.every((check) => statusAtHead({ ...subject, check }) === 'passed') ? 'passed' : 'open';
    },
  ),
  facet(
    'merge request',
    {
      ready: ['Ana has a merge request in "{project}"'],
      draft: ['Ana has a merge request in "{project}"', 'the merge request is a draft'],
    },
    ({ mergeRequest }) => (mergeRequest.draft ? 'draft' : 'ready'),
  ),
  facet(
    'earlier answer',
    {
      none: [],
      'for another commit': ['the status check "{check}" was reported failed for an earlier commit'],
    },
    ({ world, check, mergeRequest }) =>
      world.statusCheckResponses.some(
        (row) =>
          row.externalStatusCheckId === check.id &&
          row.mergeRequestId === mergeRequest.id &&
          row.sha !== mergeRequest.headSha,
      )
        ? 'for another commit'
        : 'none',
  ),
  facet(
    'answer',
    {
      none: (row) => otherAnswer(row['other check']),
      passed: (row) => ['the status check "{check}" was reported passed', ...otherAnswer(row['other check'])],
      failed: (row) => ['the status check "{check}" was reported failed', ...otherAnswer(row['other check'])],
      pending: (row) => ['the status check "{check}" was reported pending', ...otherAnswer(row['other check'])],
    },
    statusAtHead,
  ),
];

function otherAnswer(other: string | undefined): readonly string[] {
  return other === 'passed' ? ['the status check "Quality" was reported passed'] : [];
}

function statusAtHead({ world, check, mergeRequest }: ConsideredCheck) {
  const newest = world.statusCheckResponses
    .filter((row) => row.externalStatusCheckId === check.id && row.mergeRequestId === mergeRequest.id)
    .findLast(({ sha }) => sha === mergeRequest.headSha);
  return newest?.status ?? 'none';
}

const names = { project: 'payments', check: 'Compliance' };

/** External status checks: each check of the project, when the mergeability of a merge request is asked for. */
export const statusCheckCombinations: Combinations = {
  policyType: 'status-check',
  model: modelOf('status-check', facets, []),
  rowsOf: (scene) => consideredChecks(scene).map((subject) => rowOf(facets, subject)),
  telling: {
    background: ['a project "payments"'],
    given: (row) =>
      fillIn(
        facets.flatMap(({ tell }) => tell(row)),
        names,
      ),
    when: () => 'its status checks are looked up',
    probe: 'its status checks do not block the merge request',
    answer: (outcome) => [
      blocks(outcome)
        ? 'its status checks block the merge request'
        : 'its status checks do not block the merge request',
      ...asMergeRequest(outcome).statusChecks.map(({ name, status }) => `the status check "${name}" is ${status}`),
    ],
    title: (outcome) => (blocks(outcome) ? 'the merge request is blocked' : 'nothing is blocked'),
  },
};

function consideredChecks(scene: Scene): readonly ConsideredCheck[] {
  const { world, question } = scene;
  if (question.kind !== 'merge_request') return [];
  const mergeRequest = world.mergeRequests.find(({ id }) => id === question.mergeRequestId);
  if (mergeRequest === undefined) return [];
  return world.externalStatusChecks
    .filter(({ projectId }) => projectId === mergeRequest.projectId)
    .map((check) => ({ ...scene, check, mergeRequest }));
}

function asMergeRequest(outcome: Outcome): MergeRequestOutcome {
  if (outcome.kind === 'merge_request') return outcome;
  throw new RangeError(
    `combinations of status-check: expected the answer about a merge request: received ${outcome.kind}`,
  );
}

function blocks(outcome: Outcome): boolean {
  return asMergeRequest(outcome).failedChecks.includes('status_checks_must_pass');
}
