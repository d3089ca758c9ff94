import { permissions } from '#catalogue';
import { applyChanges, insert, type Question, type Verdict, type World } from '#engine';
import { type Distortion, withAccess, withApprovalPolicies, withApprovalRules, withRows } from './distorted-target.ts';

type Pair = { readonly source: object; readonly target: object };

/** Mistakes that are easily made, and the law that must see each. */
export const wrongEngines: Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>> = {
  'an allowance counts as reached when it is used up': {
    law: 'LAW-APPROVAL-061',
    wrong: {
      world: (world) =>
        withApprovalRules(world, (rule) => ({
          ...rule,
          vulnerabilities_allowed: Math.max(0, Number(rule.vulnerabilities_allowed) - 1),
        })),
    },
  },
  'the dismissed filter is forgotten': {
    law: 'LAW-APPROVAL-062',
    wrong: { world: (world) => withApprovalRules(world, (rule) => ({ ...rule, vulnerability_states: [] })) },
  },
  'an allowance is a demand': {
    law: 'LAW-APPROVAL-02',
    wrong: {
      world: (world) =>
        withApprovalRules(world, (rule) => ({
          ...rule,
          vulnerabilities_allowed: Math.max(0, 5 - Number(rule.vulnerabilities_allowed)),
        })),
    },
  },
  'failing open and failing closed are mixed up': {
    law: 'LAW-APPROVAL-08',
    wrong: {
      world: (world) =>
        withApprovalPolicies(world, (policy) => {
          const { fail } = (policy.fallback_behavior ?? {}) as { readonly fail?: string };
          return { ...policy, fallback_behavior: { fail: fail === 'open' ? 'closed' : 'open' } };
        }),
    },
  },
  'a policy overwrites the settings of the project': {
    law: 'LAW-APPROVAL-15',
    wrong: {
      world: (world) => {
        const overwrites = world.policyFiles.some(({ content }) =>
          content.includes('prevent_approval_by_author: false'),
        );
        return overwrites ? withRows(world, 'projects', () => ({ preventApprovalByAuthor: false })) : world;
      },
    },
  },
  'a bypass pair needs one of its branches': {
    law: 'LAW-APPROVAL-25',
    wrong: { world: (world) => withApprovalPolicies(world, withLoosePairs) },
  },
  'a signature must be verified to count, and others count against it': {
    law: 'LAW-APPROVAL-34',
    wrong: {
      world: (world) =>
        withRows(world, 'commits', ({ signature }) => ({
          signature: signature === 'none' ? ('verified' as const) : ('none' as const),
        })),
    },
  },
  'no severities are none': {
    law: 'LAW-APPROVAL-18',
    wrong: {
      world: (world) =>
        withApprovalRules(world, (rule) =>
          isEmpty(rule.severity_levels) ? { ...rule, severity_levels: ['info'] } : rule,
        ),
    },
  },
  'a disabled policy still counts': {
    law: 'LAW-APPROVAL-22',
    wrong: { world: (world) => withApprovalPolicies(world, (policy) => ({ ...policy, enabled: true })) },
  },
  'roles are a ladder': { law: 'LAW-AUTHZ-06', wrong: { verdict: asLadder } },
  'roles are a ladder, by the table': { law: 'LAW-AUTHZ-32', wrong: { verdict: asLadder } },
  'a share gives the higher role': {
    law: 'LAW-AUTHZ-08',
    wrong: {
      world: (world) =>
        withRows(
          withRows(world, 'projectGroupLinks', () => ({ accessLevel: 50 })),
          'groupGroupLinks',
          () => ({ accessLevel: 50 }),
        ),
    },
  },
  'inherited members get into shared groups': { law: 'LAW-AUTHZ-044', wrong: { world: withInheritedShares } },
  'the date of expiry is the last day': {
    law: 'LAW-AUTHZ-11',
    wrong: {
      world: (world) => withRows(withRows(world, 'members', nextDay), 'accessTokens', nextDay),
    },
  },
  'a token needs no user': {
    law: 'LAW-AUTHZ-02',
    wrong: {
      verdict: (verdict, question) => (isAbout(question, 'access_token') ? withAccess(verdict, true) : verdict),
    },
  },
  'a revoked token is good': {
    law: 'LAW-AUTHZ-10',
    wrong: { world: (world) => withRows(world, 'accessTokens', () => ({ revoked: false })) },
  },
  'a composite identity is the service account': {
    law: 'LAW-AUTHZ-21',
    wrong: { world: (world) => withRows(world, 'users', () => ({ compositeIdentityEnforced: false })) },
  },
  'all entries of an allowlist add up': { law: 'LAW-AUTHZ-20', wrong: { world: withPooledEntries } },
  'an allowlist works in both directions': { law: 'LAW-AUTHZ-17', wrong: { world: withMirroredEntries } },
  'isolation is forgotten': {
    law: 'LAW-AUTHZ-26',
    wrong: { world: (world) => withRows(world, 'organizations', () => ({ isolated: false })) },
  },
  'what is hidden is forbidden': {
    law: 'LAW-AUTHZ-27',
    wrong: {
      verdict: (verdict, question, world) =>
        isThere(question, world) && isStatus(verdict, 404) ? withAccess(verdict, false, 403) : verdict,
    },
  },
  'admin mode is forgotten': {
    law: 'LAW-AUTHZ-29',
    wrong: { world: (world) => withRows(world, 'instances', () => ({ adminMode: false })) },
  },
  'an auditor is an owner': {
    law: 'LAW-AUTHZ-30',
    wrong: { world: (world) => withRows(world, 'users', ({ auditor, admin }) => ({ admin: admin || auditor })) },
  },
  'the state of a user is forgotten': {
    law: 'LAW-AUTHZ-34',
    wrong: { world: (world) => withRows(world, 'users', () => ({ state: 'active' as const })) },
  },
  'external users are like others': {
    law: 'LAW-AUTHZ-01',
    wrong: { world: (world) => withRows(world, 'users', () => ({ external: false })) },
  },
  'exclusions of a scope are forgotten': {
    law: 'LAW-SCOPE-2',
    wrong: {
      world: (world) =>
        withRows(world, 'policyFiles', ({ content }) => ({ content: content.replaceAll('excluding:', 'forgotten:') })),
    },
  },
  'what strangers do counts': {
    law: 'LAW-TARGET-3',
    wrong: { verdict: (verdict, _, world) => (world.users.length > 4 ? withAccess(verdict, false, 418) : verdict) },
  },
};

function withLoosePairs(policy: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { branches = [] } = (policy.bypass_settings ?? {}) as { readonly branches?: readonly Pair[] };
  const anything = { pattern: '*' };
  const loose = branches.flatMap(({ source, target }) => [
    { source, target: anything },
    { source: anything, target },
  ]);
  return loose.length === 0 ? policy : { ...policy, bypass_settings: { branches: loose } };
}

/** Whoever has at least the lowest role of a row may do it. */
function asLadder(verdict: Verdict, question: Question): Verdict {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access' || question.kind !== 'access') return verdict;
  const { action } = question;
  const row = permissions.projectMatrix.find((one) => 'permission' in action && one.action === action.permission);
  const levels = (row?.grants ?? []).flatMap((role) =>
    role === 'non_member' ? [] : [permissions.accessLevels[role].value],
  );
  return withAccess(verdict, verdict.outcome.accessLevel >= Math.min(...levels, 100));
}

function nextDay({ expiresAt }: { readonly expiresAt: string | null }) {
  return { expiresAt: expiresAt === '2026-01-15' ? '2026-01-16' : expiresAt };
}

function withInheritedShares(world: World): World {
  const links = world.groupGroupLinks.flatMap((link) => {
    const invited = world.namespaces.find(({ id }) => id === link.sharedWithNamespaceId);
    return (invited?.traversalIds ?? []).map((sharedWithNamespaceId) => ({ ...link, sharedWithNamespaceId }));
  });
  return { ...world, groupGroupLinks: links.map((link, at) => ({ ...link, id: at + 1 })) };
}

function withPooledEntries(world: World): World {
  const inbound = world.jobTokenAllowlistEntries.filter(({ direction }) => direction === 'inbound');
  const pooled = inbound.flatMap(({ jobTokenPolicies }) => jobTokenPolicies);
  const wide = inbound.some(({ defaultPermissions }) => defaultPermissions);
  return withRows(world, 'jobTokenAllowlistEntries', ({ direction, jobTokenPolicies }) =>
    direction === 'inbound' ? { defaultPermissions: wide, jobTokenPolicies: pooled } : { jobTokenPolicies },
  );
}

function withMirroredEntries(world: World): World {
  const mirrored = world.jobTokenAllowlistEntries.flatMap((entry) =>
    entry.targetProjectId === null
      ? []
      : [
          insert('jobTokenAllowlistEntries', {
            ...entry,
            id: entry.id + 100,
            projectId: entry.targetProjectId,
            targetProjectId: entry.projectId,
          }),
        ],
  );
  return applyChanges(world, mirrored);
}

function isAbout(question: Question, kind: string): boolean {
  return question.kind === 'access' && question.credential.kind === kind;
}

function isThere(question: Question, world: World): boolean {
  return question.kind === 'access' && world.projects.some(({ id }) => id === question.resource.id);
}

function isStatus(verdict: Verdict, status: number): boolean {
  return verdict.kind === 'decided' && verdict.outcome.kind === 'access' && verdict.outcome.status === status;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
