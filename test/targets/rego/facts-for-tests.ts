import type { AccessFacts } from '../../../targets/authorization/facts.ts';

type Changes = { readonly [K in keyof AccessFacts]?: Partial<AccessFacts[K]> | null };

/** The facts of a developer in good standing who reads the code of a private project in the web view, with changes. */
export function facts(changes: Changes = {}): AccessFacts {
  const changed = Object.entries(changes).map(([part, change]) => {
    const before = plain[part as keyof AccessFacts];
    return [part, change === null ? null : { ...before, ...change }] as const;
  });
  return { ...plain, ...Object.fromEntries(changed) };
}

/** Those facts without one of them: as if whoever collects facts had forgotten it. */
export function factsWithout(part: keyof AccessFacts, name: string, changes: Changes = {}): unknown {
  const whole = facts(changes);
  const rest = Object.entries(whole[part] ?? {}).filter(([key]) => key !== name);
  return { ...whole, [part]: Object.fromEntries(rest) };
}

const organization = { id: 1, isolated: false } as const;

/** A principal in good standing. */
export const ana = {
  id: 1,
  name: 'Ana',
  type: 'regular',
  state: 'active',
  confirmed: true,
  termsAccepted: true,
  passwordExpired: false,
  admin: false,
  adminMode: false,
  auditor: false,
  external: false,
  compositeIdentityEnforced: false,
  provisioned: false,
  organization,
  level: 30,
  abilities: [],
  banned: false,
  memberBelow: false,
} as const satisfies AccessFacts['who'];

/** A personal token that holds nothing but `read_api`. */
export const token = {
  kind: 'access_token',
  tokenKind: 'personal',
  revoked: false,
  expired: false,
  disabledForEnterprise: false,
  sudo: false,
  scopes: ['read_api'],
  granular: false,
  granted: [],
} as const satisfies AccessFacts['credential'];

const plain: AccessFacts = {
  instance: {
    version: 1902,
    saas: false,
    ultimate: true,
    adminMode: false,
    accessTokensDisabled: false,
    externalAuthorization: false,
    jobTokenAllowlistEnforced: false,
  },
  who: ana,
  human: null,
  owner: null,
  credential: { kind: 'session' },
  resource: {
    kind: 'project',
    id: 1,
    path: 'acme/shop',
    organization,
    visibility: 'private',
    archived: false,
    features: {},
    publicBuilds: true,
    reporterAndPlannerCanApprove: false,
    jobTokenInboundEnabled: true,
    jobTokenPushAllowed: false,
    jobTokenCrossProjectPushAllowed: false,
    topLevel: true,
    shareLocked: false,
    samlEnforced: false,
    ipRestricted: false,
    granularTokensRequired: false,
  },
  demand: {
    via: 'ability',
    name: 'read_code',
    method: 'GET',
    path: '',
    permission: 'read_code',
    reads: true,
    feature: 'repository',
    featureAccess: 'everyone',
    circumstances: [],
    openToVisitors: true,
    legacyScopes: ['api', 'read_api'],
    flowScopes: ['ai_workflows'],
    deployScopes: [],
    granular: { kind: 'declared', permissions: ['read_code'] },
    openInPublic: false,
    jobPolicies: ['read_repositories'],
    openWithoutAllowlist: true,
    packages: false,
  },
};
