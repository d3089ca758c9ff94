import { permissions } from '#catalogue';
import type { Question, Verdict, World } from '#engine';
import { type Distortion, withAccess, withRows } from './distorted-target.ts';

const granularNames = ['read_code', 'download_code', 'push_code', 'read_project', 'create_issue'];

/** Mistakes about who may do what, and the law that must see each. */
export const wrongAuthorizers: Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>> = {
  'two abilities of a custom role are as good as all': {
    law: 'LAW-AUTHZ-13',
    wrong: {
      world: (world) =>
        withRows(world, 'memberRoles', (role) =>
          role.permissions.length < 2 ? {} : { permissions: permissions.customAbilities.map(({ name }) => name) },
        ),
    },
  },
  'the newest group has no members': { law: 'LAW-AUTHZ-14', wrong: { world: withoutNewestMembers } },
  'an agent is its human': { law: 'LAW-AUTHZ-23', wrong: { world: withHumansAlone } },
  'any token makes any token': {
    law: 'LAW-AUTHZ-25',
    wrong: {
      verdict: (verdict, question) =>
        question.kind === 'access' && question.action.via === 'token_creation' ? withAccess(verdict, true) : verdict,
    },
  },
  'an unknown permission is every permission': {
    law: 'LAW-AUTHZ-35',
    wrong: {
      world: (world) =>
        withRows(world, 'granularScopes', ({ permissions: names }) =>
          names.some((name) => name.startsWith('old_')) ? { permissions: granularNames } : {},
        ),
    },
  },
  'a revoked token works until it is swept': {
    law: 'LAW-AUTHZ-10B',
    wrong: { events: (event) => (event.kind === 'access_token_revoked' ? [] : [event]) },
  },
  'a removed member stays': {
    law: 'LAW-AUTHZ-10B',
    wrong: { events: (event) => (event.kind === 'member_removed' ? [] : [event]) },
  },
  'who was blocked stays out': {
    law: 'LAW-AUTHZ-M25',
    wrong: { events: (event) => (event.kind === 'user_activated' ? [] : [event]) },
  },
  'a session remembers its first answer': { law: 'LAW-AUTHZ-33', wrong: { verdict: firstAnswers() } },
  'the last share counts': {
    law: 'LAW-AUTHZ-M28',
    wrong: { world: (world) => ({ ...world, projectGroupLinks: world.projectGroupLinks.slice(-1) }) },
  },
  'signing in hides what is public': { law: 'LAW-AUTHZ-M29', wrong: { verdict: withoutPublicReads } },
  'a feature that is off is forbidden, not hidden': { law: 'LAW-AUTHZ-M30', wrong: { verdict: withTellingRefusal } },
};

/** A session has a world of its own, so the world tells sessions apart. */
function firstAnswers(): (verdict: Verdict, question: Question, world: World) => Verdict {
  const answers = new WeakMap<World, Verdict>();
  return (verdict, _, world) => {
    const first = answers.get(world) ?? verdict;
    answers.set(world, first);
    return first;
  };
}

function withoutNewestMembers(world: World): World {
  const newest = Math.max(...world.namespaces.map(({ id }) => id));
  return { ...world, members: world.members.filter(({ namespaceId }) => namespaceId !== newest) };
}

function withHumansAlone(world: World): World {
  const jobs = withRows(world, 'jobs', ({ userId, scopedUserId }) => ({ userId: scopedUserId ?? userId }));
  return withRows(jobs, 'oauthTokens', ({ userId, scopedUserId }) => ({ userId: scopedUserId ?? userId }));
}

function withoutPublicReads(verdict: Verdict, question: Question): Verdict {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access' || question.kind !== 'access') return verdict;
  const stranger = question.credential.kind === 'session' && verdict.outcome.accessLevel === 0;
  return stranger ? withAccess(verdict, false, 404) : verdict;
}

function withTellingRefusal(verdict: Verdict, question: Question, { projects }: World): Verdict {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access' || question.kind !== 'access') return verdict;
  const project = projects.find(({ id }) => id === question.resource.id);
  const closed = project?.featureAccess.issues === 'disabled';
  return closed && !verdict.outcome.allowed ? withAccess(verdict, false, 403) : verdict;
}
