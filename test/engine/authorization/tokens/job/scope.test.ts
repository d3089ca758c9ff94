import { expect, test } from 'vitest';
import { type AccessOutcome, decide } from '#engine';
import {
  buildGroup,
  buildMember,
  buildProject,
  buildRunningJob,
  buildUser,
  letJobsIn,
  letJobsOut,
  WorldDraft,
} from '#fixtures';

const settings = [
  { inbound: true, outbound: true },
  { inbound: true, outbound: false },
  { inbound: false, outbound: true },
];

interface Relation {
  readonly self?: boolean;
  /** The origin lets in jobs of the target: the wrong direction. */
  readonly originListsInbound?: boolean;
  readonly originListsOutbound?: boolean;
  readonly targetLists?: boolean;
  readonly visibility?: 'public';
}

test.each<readonly [string, Relation, readonly boolean[]]>([
  ['the origin itself', { self: true }, [true, true, true]],
  ['listed by the origin as one that may come in', { originListsInbound: true }, [false, false, false]],
  ['unrelated', {}, [false, false, false]],
  ['on the outbound list of the origin only', { originListsOutbound: true }, [false, false, true]],
  ['one that lists the origin only', { targetLists: true }, [false, true, false]],
  ['in both lists', { originListsOutbound: true, targetLists: true }, [true, true, true]],
  ['unrelated and public', { visibility: 'public' }, [false, false, true]],
])('a target that is %s', (_, relation, expected) => {
  const passing = settings.map((setting) => passes(relation, setting));

  expect(passing).toEqual(expected);
});

interface Setting {
  readonly inbound: boolean;
  readonly outbound: boolean;
}

/** Creating a package is open to nobody without the token rules, also in public. */
function passes(relation: Relation, { inbound, outbound }: Setting): boolean {
  const draft = new WorldDraft();
  const origin = buildProject(draft, 'app', { group: buildGroup(draft, 'one') });
  const { visibility = 'private' } = relation;
  const target = relation.self
    ? origin
    : buildProject(draft, 'lib', { group: buildGroup(draft, 'two', { visibility }), visibility });
  draft.change('projects', origin.id, { jobTokenOutboundEnabled: outbound });
  draft.change('projects', target.id, { jobTokenInboundEnabled: inbound });
  const user = buildUser(draft, 'Dev');
  for (const of of new Set([origin, target])) buildMember(draft, user, { role: 'developer', of });
  if (relation.originListsInbound) letJobsIn(draft, origin, { of: target });
  if (relation.originListsOutbound) letJobsOut(draft, origin, target);
  if (relation.targetLists) letJobsIn(draft, target, { of: origin });
  const job = buildRunningJob(draft, origin, { user });
  const verdict = decide(draft.world, {
    kind: 'access',
    credential: { kind: 'job_token', jobId: job.id },
    action: { via: 'ability', permission: 'create_package' },
    resource: { kind: 'project', id: target.id },
  });
  return verdict.kind === 'decided' && (verdict.outcome as AccessOutcome).allowed;
}
