import { existingVulnerabilityStates, policyScanners, severityLevels } from '#catalogue';
import {
  type Change,
  insert,
  instanceOf,
  later,
  type PipelineRequest,
  pipelineSources,
  type Row,
  remove,
  type TableName,
  update,
  type World,
} from '#engine';
import { scannedBy } from './scanned-by.ts';

/** Changes of a world that belong together, and how a pipeline is asked for then. */
export interface Variation {
  readonly changes?: readonly Change[];
  readonly request?: Partial<PipelineRequest>;
}

/** Variations in which the fields whose path matches are likely to matter. */
export interface Aim {
  readonly about: RegExp;
  readonly variations: (world: World) => readonly Variation[];
}

const hour = 3600;
const day = 24 * hour;

/** What each kind of field wants to see; data, and so beyond the usual length of a file. */
export const aims: readonly Aim[] = [
  { about: /severity/, variations: (world) => severityLevels.map((severity) => ofFindings(world, { severity })) },
  { about: /scan/, variations: (world) => policyScanners.map((scanner) => ({ changes: scannedBy(world, scanner) })) },
  { about: /vulnerability_states|no_longer_detected/, variations: statesAndNews },
  {
    about: /false_positive|vulnerability_attributes/,
    variations: (world) => [true, false].map((falsePositive) => ofFindings(world, { falsePositive })),
  },
  {
    about: /fix_available|vulnerability_attributes/,
    variations: (world) => [true, false].map((fixAvailable) => ofFindings(world, { fixAvailable })),
  },
  {
    about: /known_exploited|enrichment/,
    variations: (world) => [true, false, null].map((knownExploited) => ofFindings(world, { knownExploited })),
  },
  { about: /epss/, variations: (world) => [0, 0.1, 0.5, 0.9, 1].map((epssScore) => ofFindings(world, { epssScore })) },
  { about: /vulnerability_age/, variations: ages },
  {
    about: /vulnerabilities_allowed/,
    variations: (world) => [1, 2, 3, 5].map((copies) => moreFindings(world, copies)),
  },
  { about: /branch/, variations: branches },
  { about: /approv|actions$/, variations: (world) => [...givenApprovals(world), ...roles(world)] },
  { about: /role|bypass/, variations: roles },
  { about: /approval_settings/, variations: (world) => [...lenientProjects(world), ...givenApprovals(world)] },
  { about: /schedule|cadence|time|days|snooze/, variations: times },
  { about: /pipeline_sources/, variations: () => pipelineSources.map((source) => ({ request: { source } })) },
  { about: /skip_ci/, variations: skips },
  { about: /commits$/, variations: signatures },
];

function ofFindings(world: World, set: Partial<Row<'securityFindings'> & Row<'vulnerabilities'>>): Variation {
  return { changes: [...every(world, 'securityFindings', set), ...every(world, 'vulnerabilities', set)] };
}

function every<T extends TableName>(world: World, table: T, set: Partial<Row<T>>): readonly Change[] {
  return world[table].map(({ id }) => update(table, id, set));
}

function statesAndNews(world: World): readonly Variation[] {
  return [
    ...existingVulnerabilityStates.map((state) => ({ changes: every(world, 'vulnerabilities', { state }) })),
    ...[true, false].map((gone) => ({ changes: every(world, 'vulnerabilities', { noLongerDetected: gone }) })),
    { changes: world.vulnerabilities.map(({ id }) => update('vulnerabilities', id, { uuid: `other-${id}` })) },
  ];
}

function ages(world: World): readonly Variation[] {
  const { now } = instanceOf(world);
  return [0, 1, 6, 7, 8, 29, 30, 31, 90, 364, 366, 1000].map((age) => ({
    changes: every(world, 'vulnerabilities', { detectedAt: later(now, -age * day) }),
  }));
}

/** Each finding so many times more, as findings of their own. */
function moreFindings({ securityFindings }: World, copies: number): Variation {
  const first = securityFindings.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
  const rounds = Array.from({ length: copies }, () => securityFindings).flat();
  return {
    changes: rounds.map((row, at) => insert('securityFindings', { ...row, id: first + at, uuid: `copy-${at}` })),
  };
}

/** Merge requests and pipelines of each branch, and nothing or everything protected. */
function branches(world: World): readonly Variation[] {
  const names = [...new Set([...world.branches.map(({ name }) => name), 'main', 'release/1.0', 'elsewhere'])];
  const targeting = names.map((name) => ({
    changes: every(world, 'mergeRequests', { targetBranch: name }),
    request: { ref: name },
  }));
  const unprotected = world.protectedBranches.map(({ id }) => remove('protectedBranches', id));
  const ofOther = names.map((name) => ({ changes: every(world, 'protectedBranches', { name }) }));
  return [
    ...targeting,
    { changes: unprotected },
    ...ofOther,
    ...targeting.slice(0, 3).map((one) => ({ ...one, changes: [...one.changes, ...unprotected] })),
    ...names.slice(0, 3).map((defaultBranch) => ({ changes: every(world, 'projects', { defaultBranch }) })),
    { request: { refType: 'tag' } },
  ];
}

/** The first people, more and more of them, have approved; and each one alone. */
function givenApprovals(world: World): readonly Variation[] {
  const people = world.users.filter(({ type }) => type === 'regular').map(({ id }) => id);
  const groups = [...people.map((_, at) => people.slice(0, at + 1)), ...people.slice(1).map((one) => [one])];
  const first = world.approvals.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
  const { now: createdAt } = instanceOf(world);
  return groups.map((group) => ({
    changes: world.mergeRequests.flatMap(({ id: mergeRequestId }, round) =>
      group.map((userId, at) =>
        insert('approvals', { id: first + round * people.length + at, mergeRequestId, userId, createdAt }),
      ),
    ),
  }));
}

/** Everybody has the same role. */
function roles(world: World): readonly Variation[] {
  return [10, 15, 20, 30, 40, 50].map((accessLevel) => ({ changes: every(world, 'members', { accessLevel }) }));
}

/** Projects that ask for nothing by themselves, so that only the policy can. */
function lenientProjects(world: World): readonly Variation[] {
  return [false, true].map((asks) => ({
    changes: every(world, 'projects', {
      preventApprovalByAuthor: asks,
      preventApprovalByCommitAuthor: asks,
      removeApprovalsWithNewCommit: asks,
      requirePasswordToApprove: asks,
      preventEditingApprovalRules: asks,
    }),
  }));
}

function times(world: World): readonly Variation[] {
  const { now } = instanceOf(world);
  const steps = [1, 2, 4, 6, 12, 18].map((hours) => hours * hour);
  const leaps = [1, 2, 3, 4, 5, 6, 7, 14, 28, 31, 60].map((days) => days * day);
  return [60, 600, ...steps, ...leaps].flatMap((seconds) =>
    [seconds, -seconds].map((by) => ({ changes: every(world, 'instances', { now: later(now, by) }) })),
  );
}

function skips({ users }: World): readonly Variation[] {
  const message = { commitMessage: 'Fix a typo [skip ci]' };
  return [
    { request: message },
    { request: { pushOptions: ['ci.skip'] } },
    ...users.map(({ id }) => ({ request: { ...message, userId: id } })),
  ];
}

function signatures(world: World): readonly Variation[] {
  return (['none', 'unverified', 'verified'] as const).map((signature) => ({
    changes: every(world, 'commits', { signature }),
  }));
}
