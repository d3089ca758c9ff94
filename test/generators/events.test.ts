import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, type Event, type EventKind, knownEventKinds, react, type World } from '#engine';
import {
  type AnyWorld,
  anyWorld,
  approvalWorld,
  type Eventful,
  eventSequence,
  GeneratorError,
  withEvents,
} from '#generators';
import { inProcessTarget, referenceTarget, type Target } from '#targets';
import { openTestDatabase } from '../targets-database.ts';
import { generatorLaws } from './generator-laws.ts';

const seed = 20260115;

/** Worlds in which nothing happens by itself. */
const quietWorld = () => anyWorld().map(({ world, questions }) => ({ world, questions }));

generatorLaws('a sequence of events', {
  arbitrary: () => withEvents(quietWorld(), { maxEvents: 12 }),
  problemsOf: illegalEvents,
  words: { kind: { all: [...knownEventKinds], seenIn: ({ events }) => events.map(({ kind }) => kind) } },
  draws: 800,
  sizeOf: ({ events }) => events.length,
  smallest: 0,
  impossible: [
    ['no kind of event', () => withEvents(quietWorld(), { kinds: [] })],
    ['a fraction of an event', () => withEvents(quietWorld(), { maxEvents: 0.5 })],
  ],
});

describe('events', () => {
  const [{ world } = { world: undefined }] = fc.sample(approvalWorld(), { seed, numRuns: 1 });

  test('of one kind are of that kind', () => {
    const sequences = fc.sample(eventSequence(world as World, { kinds: ['push'], maxEvents: 3 }), {
      seed,
      numRuns: 20,
    });

    expect(new Set(sequences.flat().map(({ kind }) => kind))).toEqual(new Set(['push']));
    expect(Math.max(...sequences.map(({ length }) => length))).toBe(3);
  });

  test('shrink to the one that matters', async () => {
    const approving = withEvents(approvalWorld({ maxPolicies: 1 }), { maxEvents: 8 });
    const property = fc.property(approving, ({ events }) => events.every(({ kind }) => kind !== 'approved'));
    const { counterexample } = await fc.check(property, { seed, numRuns: 200 });

    expect(counterexample?.[0].events.map(({ kind }) => kind)).toEqual(['approved']);
  });

  test('can be followed by every question, also about what was opened meanwhile', async () => {
    const target = inProcessTarget();
    const kinds = new Set<string>();
    for (const { world, events, questions } of fc.sample(withEvents(anyWorld()), { seed, numRuns: 150 })) {
      const session = await target.open(world);
      for (const event of events) await session.happen(event);
      for (const question of questions) kinds.add((await session.ask(question)).kind);
    }

    expect(kinds).toEqual(new Set(['decided']));
  });

  test('change a world in Postgres as they change one in memory', async () => {
    const database = await openTestDatabase();
    const targets = [referenceTarget(database.client), inProcessTarget()];
    for (const made of fc.sample(withEvents(anyWorld(), { maxEvents: 8 }), { seed, numRuns: 40 })) {
      const [stored, inMemory] = await Promise.all(targets.map((target) => outcomesOf(target, made)));

      expect(stored).toEqual(inMemory);
    }
    await database.close();
  });

  test('that are none cannot be asked for', () => {
    expect(() => eventSequence(world as World, { maxEvents: -1 })).toThrow(GeneratorError);
  });
});

async function outcomesOf(
  target: Target,
  { world, events, questions }: Eventful<AnyWorld>,
): Promise<readonly unknown[]> {
  const session = await target.open(world);
  for (const event of events) await session.happen(event);
  const outcomes: unknown[] = [];
  for (const question of questions) {
    const verdict = await session.ask(question);
    outcomes.push(verdict.kind === 'decided' ? verdict.outcome : verdict);
  }
  await session.close();
  return outcomes;
}

/** What each kind of event takes for granted, written down without the generator. */
const conditions: { readonly [K in EventKind]: (world: World, event: Extract<Event, { kind: K }>) => boolean } = {
  time_passes: (_, { seconds }) => seconds > 0,
  merge_request_opened: (world, { mergeRequest, commits }) =>
    !has(world.mergeRequests, mergeRequest.id) &&
    has(world.projects, mergeRequest.projectId) &&
    isActive(world, mergeRequest.authorId) &&
    world.branches.some((row) => row.projectId === mergeRequest.projectId && row.name === mergeRequest.targetBranch) &&
    commits.at(-1)?.sha === mergeRequest.headSha,
  merge_request_retargeted: (world, { mergeRequestId, targetBranch }) =>
    isOpen(world, mergeRequestId) &&
    world.mergeRequests.some((row) => row.id === mergeRequestId && row.targetBranch !== targetBranch),
  merge_request_merged: (world, { mergeRequestId }) => isOpen(world, mergeRequestId),
  push: (world, { mergeRequestId, commits }) =>
    isOpen(world, mergeRequestId) &&
    commits.length > 0 &&
    commits.every(({ id, sha }) => !world.commits.some((row) => row.id === id || row.sha === sha)),
  pipeline_finished: (world, { pipelineId }) =>
    world.pipelines.some(({ id, status }) => id === pipelineId && !['success', 'failed', 'canceled'].includes(status)),
  approved: (world, { mergeRequestId, userId }) =>
    isOpen(world, mergeRequestId) && isActive(world, userId) && !hasApproved(world, { mergeRequestId, userId }),
  unapproved: (world, { mergeRequestId, userId }) =>
    isOpen(world, mergeRequestId) && hasApproved(world, { mergeRequestId, userId }),
  status_check_reported: (world, { mergeRequestId, checkId, userId }) =>
    isOpen(world, mergeRequestId) && has(world.externalStatusChecks, checkId) && isActive(world, userId),
  status_check_retried: (world, { mergeRequestId, checkId }) =>
    isOpen(world, mergeRequestId) &&
    world.statusCheckResponses.some((row) => row.externalStatusCheckId === checkId && row.status === 'failed'),
  status_check_defined: (world, { userId, call }) =>
    isActive(world, userId) &&
    has(world.projects, call.projectId) &&
    (call.operation === 'create' || has(world.externalStatusChecks, call.checkId)),
  status_checks_time_out: (world) => world.statusCheckResponses.some(({ status }) => status === 'pending'),
  schedules_fire: (world, { projectId }) => world.policySchedules.some((row) => row.projectId === projectId),
  policy_schedules_created: (world, { projectId }) => has(world.projects, projectId),
  policy_file_changed: (world, { policyProjectId, content }) =>
    world.policyFiles.some((row) => row.policyProjectId === policyProjectId && row.content !== content),
  policy_dismissed: canBeSetAside,
  policy_bypassed: canBeSetAside,
  branch_protected: (world, { projectId, branch }) => !isProtected(world, projectId, branch),
  branch_unprotected: (world, { projectId, branch }) => isProtected(world, projectId, branch),
  access_token_revoked: (world, { accessTokenId }) =>
    world.accessTokens.some(({ id, revoked }) => id === accessTokenId && !revoked),
  member_removed: (world, { memberId }) => has(world.members, memberId),
  user_blocked: (world, { userId }) => isActive(world, userId),
  user_activated: (world, { userId }) => has(world.users, userId) && !isActive(world, userId),
  job_finished: (world, { jobId }) =>
    world.jobs.some(({ id, status }) => id === jobId && !['success', 'failed', 'canceled', 'skipped'].includes(status)),
};

function illegalEvents({ world, events }: Pick<Eventful<AnyWorld>, 'world' | 'events'>): readonly string[] {
  const start: { readonly state: World; readonly problems: readonly string[] } = { state: world, problems: [] };
  return events.reduce(({ state, problems }, event) => {
    const condition = conditions[event.kind] as (world: World, event: Event) => boolean;
    const legal = condition(state, event);
    return {
      state: applyChanges(state, react(state, event).changes),
      problems: legal ? problems : [...problems, `${event.kind}: not legal: ${JSON.stringify(event)}`],
    };
  }, start).problems;
}

function canBeSetAside(
  world: World,
  {
    mergeRequestId,
    configurationId,
    policyName,
    userId,
    reason,
  }: Extract<Event, { kind: 'policy_dismissed' | 'policy_bypassed' }>,
): boolean {
  const file = world.policyConfigurations.find(({ id }) => id === configurationId)?.policyProjectId;
  const named = world.policyFiles.some((row) => row.policyProjectId === file && row.content.includes(policyName));
  return isOpen(world, mergeRequestId) && isActive(world, userId) && named && reason !== '';
}

function has(rows: readonly { readonly id: number }[], id: number): boolean {
  return rows.some((row) => row.id === id);
}

function isOpen(world: World, id: number): boolean {
  return world.mergeRequests.some((row) => row.id === id && row.state === 'opened');
}

function isActive(world: World, id: number): boolean {
  return world.users.some((row) => row.id === id && row.state === 'active');
}

function isProtected(world: World, projectId: number, branch: string): boolean {
  return world.protectedBranches.some((row) => row.projectId === projectId && row.name === branch);
}

function hasApproved(world: World, one: { readonly mergeRequestId: number; readonly userId: number }): boolean {
  return world.approvals.some((row) => row.mergeRequestId === one.mergeRequestId && row.userId === one.userId);
}
