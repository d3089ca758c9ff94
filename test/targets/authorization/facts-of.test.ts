import { describe, expect, test } from 'vitest';
import type { AccessQuestion, Credential, Row } from '#engine';
import { buildMember, buildPersonalToken, buildProject, buildRunningJob, buildUser, WorldDraft } from '#fixtures';
import type { AccessFacts } from '../../../targets/authorization/facts.ts';
import { factsOf } from '../../../targets/authorization/facts-of.ts';

const route = { via: 'rest', route: 'POST /projects/:id/access_tokens' } as const;

describe('the facts', () => {
  test('say what a user is on the resource, and not whether that is enough', () => {
    const { draft, ana, project } = scene();

    const { who, demand } = asked(draft, {
      credential: session(ana),
      project,
      action: { via: 'git', operation: 'push' },
    });

    expect(who).toMatchObject({ level: 20, abilities: [], banned: false });
    expect(demand).toMatchObject({ permission: 'push_code', reads: false });
  });

  test('name the owner of a token that acts as somebody else', () => {
    const { draft, ana, project } = scene();
    const root = buildUser(draft, 'Root');
    const { id } = buildPersonalToken(draft, root, { scopes: ['api', 'sudo'] });
    const credential = { kind: 'access_token', id, sudoUserId: ana.id } as const;

    const { who, owner, credential: told } = asked(draft, { credential, project, action: route });

    expect([who?.id, owner?.id]).toEqual([ana.id, root.id]);
    expect(told).toMatchObject({ kind: 'access_token', sudo: true });
  });

  test('take a job for a visitor where the route reads no job tokens, and for nobody in GraphQL', () => {
    const { draft, ana, project } = scene();
    const job = buildRunningJob(draft, project, { user: ana });
    const credential = { kind: 'job_token', jobId: job.id } as const;
    const graphql = { via: 'graphql', permission: 'read_code' } as const;

    expect(asked(draft, { credential, project, action: route }).credential).toEqual({ kind: 'anonymous' });
    expect(asked(draft, { credential, project, action: graphql }).credential).toEqual({ kind: 'unknown' });
  });

  test('call a credential that no row has unknown', () => {
    const { draft, project } = scene();

    const facts = asked(draft, { credential: { kind: 'access_token', id: 999 }, project, action: route });

    expect(facts).toMatchObject({ who: null, credential: { kind: 'unknown' } });
  });
});

test.each([
  ['a project that does not exist', { kind: 'project', id: 999 }, { via: 'ability', permission: 'read_code' }],
  ['a user', { kind: 'user', id: 1 }, { via: 'ability', permission: 'read_user' }],
  ['a route that does not exist', { kind: 'project', id: 1 }, { via: 'rest', route: 'GET /nothing' }],
  ['a change of who may do what', { kind: 'project', id: 1 }, { via: 'member_change', from: 10, to: 20 }],
  ['a push to a protected branch', { kind: 'project', id: 1 }, { via: 'git', operation: 'push', branch: 'main' }],
] as const)('%s is told by no facts', (_, resource, action) => {
  const { draft, ana } = scene();

  const told = factsOf(draft.world, { kind: 'access', credential: session(ana), action, resource });

  expect(told).toEqual({ unsupported: expect.any(String) });
});

interface Asked {
  readonly credential: Credential;
  readonly project: Row<'projects'>;
  readonly action: AccessQuestion['action'];
}

function asked(draft: WorldDraft, { credential, project, action }: Asked): AccessFacts {
  const resource = { kind: 'project', id: project.id } as const;
  const told = factsOf(draft.world, { kind: 'access', credential, action, resource });
  if ('unsupported' in told) throw new Error(told.unsupported);
  return told;
}

function session({ id }: Row<'users'>): Credential {
  return { kind: 'session', userId: id };
}

/** A reporter of a private project. */
function scene() {
  const draft = new WorldDraft();
  const ana = buildUser(draft, 'Ana');
  const project = buildProject(draft, 'api');
  buildMember(draft, ana, { role: 'reporter', of: project });
  return { draft, ana, project };
}
