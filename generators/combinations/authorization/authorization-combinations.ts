import { roleAtLevel } from '#fixtures';
import type { Combinations } from '../combinations.ts';
import { implies } from '../constraint.ts';
import { facetOf, modelOf, rowOf } from '../facet.ts';
import type { Constraint } from '../model.ts';
import { type AccessAttempt, accessAttempts, type WayIn } from './access-attempt.ts';
import { attemptTelling } from './attempt-steps.ts';

const facet = facetOf<AccessAttempt>();

const facets = [
  facet(
    'credential',
    {
      session: [],
      'legacy token': [],
      'fine-grained token': [],
      'bot token': [],
      'job token': [],
      'flow token': [],
      'deploy key': [],
      'deploy token': [],
      'unknown token': [],
      none: [],
    },
    ({ world, attempt: { credential } }) => {
      if (credential.kind !== 'access_token') return credentialWords[credential.kind];
      const token = world.accessTokens.find(({ id }) => id === credential.id);
      if (token?.kind === 'project_access' || token?.kind === 'group_access') return 'bot token';
      return token?.granular === true ? 'fine-grained token' : 'legacy token';
    },
  ),
  facet(
    'user',
    { ordinary: [], external: [], administrator: [], auditor: [], 'kept out': [], 'no person': [], nobody: [] },
    ({ user }) => {
      if (user === undefined) return 'nobody';
      if (user.state !== 'active') return 'kept out';
      if (user.type !== 'regular') return 'no person';
      if (user.admin) return 'administrator';
      if (user.auditor) return 'auditor';
      return user.external ? 'external' : 'ordinary';
    },
  ),
  facet(
    'role',
    {
      none: [],
      'minimal access': [],
      guest: [],
      planner: [],
      reporter: [],
      'security manager': [],
      developer: [],
      maintainer: [],
      owner: [],
    },
    (attempt) => roleAtLevel(highest(attempt)?.accessLevel ?? 0) ?? 'none',
  ),
  facet(
    'membership',
    { none: [], direct: [], inherited: [], 'project share': [], 'group share': [] },
    (attempt) => highest(attempt)?.path ?? 'none',
  ),
  facet('custom role', { no: [], yes: [] }, (attempt) => (highest(attempt)?.custom === true ? 'yes' : 'no')),
  facet(
    'resource',
    { project: [], group: [], 'a user': [], 'an organization': [], 'the instance': [] },
    ({ attempt: { resource } }) => resourceWords[resource.kind],
  ),
  facet('visibility', { private: [], internal: [], public: [], 'n/a': [] }, ({ world, attempt: { resource } }) => {
    const row =
      resource.kind === 'project'
        ? world.projects.find(({ id }) => id === resource.id)
        : resource.kind === 'group'
          ? world.namespaces.find(({ id }) => id === resource.id)
          : undefined;
    // What is not there is hidden as what is private.
    return row?.visibility ?? (resource.kind === 'project' || resource.kind === 'group' ? 'private' : 'n/a');
  }),
  facet(
    'attempt',
    { ability: [], rest: [], graphql: [], 'git pull': [], 'git push': [], registry: [], administration: [] },
    ({ attempt: { action } }) => {
      if (action.via === 'git') return action.operation === 'pull' ? 'git pull' : 'git push';
      if (action.via === 'ability' || action.via === 'rest' || action.via === 'graphql' || action.via === 'registry')
        return action.via;
      return 'administration';
    },
  ),
];

const credentialWords = {
  session: 'session',
  job_token: 'job token',
  oauth_token: 'flow token',
  deploy_key: 'deploy key',
  deploy_token: 'deploy token',
  unknown_token: 'unknown token',
  anonymous: 'none',
} as const;

const resourceWords = {
  project: 'project',
  group: 'group',
  user: 'a user',
  organization: 'an organization',
  instance: 'the instance',
} as const;

const impersonal = ['deploy token', 'unknown token', 'none'];
const personal = facets[0]?.values.filter((value) => !impersonal.includes(value)) ?? [];

/** What somebody makes a further token with. */
const tokens = ['legacy token', 'fine-grained token', 'bot token'];

const constraints: readonly Constraint[] = [
  implies({ credential: impersonal }, { user: ['nobody'] }),
  implies({ credential: personal }, { user: facets[1]?.values.filter((value) => value !== 'nobody') ?? [] }),
  implies({ user: ['nobody'] }, { role: ['none'] }),
  implies({ role: ['none'] }, { membership: ['none'], 'custom role': ['no'] }),
  implies({ membership: ['none'] }, { role: ['none'] }),
  implies({ credential: ['bot token'] }, { user: ['no person', 'kept out'] }),
  implies({ resource: ['group'] }, { membership: ['none', 'direct', 'inherited', 'group share'] }),
  implies({ resource: ['project', 'group'] }, { visibility: ['private', 'internal', 'public'] }),
  implies({ resource: ['a user', 'an organization', 'the instance'] }, { visibility: ['n/a'], role: ['none'] }),
  implies({ attempt: ['git pull', 'git push', 'registry'] }, { resource: ['project'] }),
  implies({ credential: ['flow token'] }, { user: ['no person', 'kept out'] }),
  // What can be attempted there at all.
  implies({ resource: ['the instance'] }, { attempt: ['rest'] }),
  implies({ resource: ['an organization'] }, { attempt: ['ability'] }),
  implies({ resource: ['a user'] }, { attempt: ['rest', 'administration'] }),
  implies({ resource: ['a user'], attempt: ['administration'] }, { credential: tokens }),
];

/** Who attempts what where: each attempt of an access question. */
export const authorizationCombinations: Combinations = {
  policyType: 'authorization',
  model: modelOf('authorization', facets, constraints),
  rowsOf: (scene) => accessAttempts(scene).map((subject) => rowOf(facets, subject)),
  telling: attemptTelling,
};

function highest({ ways }: AccessAttempt): WayIn | undefined {
  return ways.toSorted((one, other) => other.accessLevel - one.accessLevel)[0];
}
