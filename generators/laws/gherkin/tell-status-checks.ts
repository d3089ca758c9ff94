import { type Row, secondsOf, type World } from '#engine';
import { shaOf } from '#fixtures';
import { type Line, note, placeName } from './story.ts';

/** External status checks with their answers. */
export function tellStatusChecks(world: World): readonly Line[] {
  return world.externalStatusChecks.flatMap((check) => [
    ...tellCheck(world, check),
    ...world.statusCheckResponses
      .filter(({ externalStatusCheckId }) => externalStatusCheckId === check.id)
      .map((row) => tellAnswer(world, row, check.name)),
  ]);
}

function tellCheck(world: World, check: Row<'externalStatusChecks'>): readonly Line[] {
  const { id, projectId, name, externalUrl, sharedSecret } = check;
  const project = placeName(world, { projectId, namespaceId: null });
  const ids = world.externalStatusCheckBranches
    .filter(({ externalStatusCheckId }) => externalStatusCheckId === id)
    .map(({ protectedBranchId }) => protectedBranchId);
  const [branch, ...others] = world.protectedBranches.filter((row) => ids.includes(row.id)).map((row) => row.name);
  return [
    branch === undefined
      ? `"${project}" has the status check "${name}"`
      : `"${project}" has the status check "${name}" for the protected branch "${branch}"`,
    ...others.map((other) => note(`the status check "${name}" is for "${other}" too`)),
    `the status check "${name}" has the URL "${externalUrl}"`,
    ...(sharedSecret === null ? [] : [`the status check "${name}" has a secret`]),
  ];
}

const anEarlierCommit = shaOf(9000);

function tellAnswer(world: World, row: Row<'statusCheckResponses'>, name: string): Line {
  const head = world.mergeRequests.find(({ id }) => id === row.mergeRequestId)?.headSha;
  const now = world.instances[0]?.now ?? row.createdAt;
  const age = secondsOf(now) - secondsOf(row.createdAt);
  const on = row.sha === head ? '' : ' for an earlier commit';
  const tellable = row.sha === head || row.sha === anEarlierCommit;
  if (!tellable || row.retriedAt !== null)
    return note(`the status check "${name}" has the answer ${JSON.stringify(row)}`);
  if (row.status === 'pending') return `the status check "${name}" became pending ${age} seconds ago${on}`;
  // How old any other answer is decides nothing.
  return `the status check "${name}" was reported ${row.status}${on}`;
}

/** What the status checks of a project may keep from merging. */
export function tellGates(world: World): readonly Line[] {
  return world.projects
    .filter((project) => project.onlyAllowMergeIfAllStatusChecksPassed)
    .map(({ path }) => `"${path}" merges only what all status checks have passed`);
}
