import type { Event, Question, TableName } from '#engine';
import type { Naming } from './naming.ts';
import { renamedPolicies } from './renamed-policies.ts';
import { renamedRow } from './renamed-world.ts';

/** The question under these names. Columns of rows and keys of questions are called alike. */
export function renamedQuestion(question: Question, naming: Naming): Question {
  return renamedKeys(question, { naming, kind: null }) as Question;
}

/** The event under these names. */
export function renamedEvent(event: Event, naming: Naming): Event {
  return renamedKeys(event, { naming, kind: null }) as Event;
}

/** The keys of questions and events that hold ids, and whose ids they are. */
const idsUnder: Readonly<Record<string, TableName>> = {
  projectId: 'projects',
  policyProjectId: 'projects',
  namespaceId: 'namespaces',
  withNamespaceId: 'namespaces',
  userId: 'users',
  sudoUserId: 'users',
  mergeRequestId: 'mergeRequests',
  checkId: 'externalStatusChecks',
  jobId: 'jobs',
  protectedBranchIds: 'protectedBranches',
  pipelineId: 'pipelines',
  configurationId: 'policyConfigurations',
  accessTokenId: 'accessTokens',
  memberId: 'members',
};

/** Whose id the `id` of a credential, a resource or an added container is. */
const idsOfKinds: Readonly<Record<string, TableName>> = {
  access_token: 'accessTokens',
  deploy_token: 'deployTokens',
  deploy_key: 'deployKeys',
  oauth_token: 'oauthTokens',
  project: 'projects',
  group: 'namespaces',
  user: 'users',
  organization: 'organizations',
};

/** The keys of events under which whole rows stand. */
const rowsUnder: Readonly<Record<string, TableName>> = { mergeRequest: 'mergeRequests', commits: 'commits' };

interface Asked {
  readonly naming: Naming;
  /** The kind of the object that the key stands in. */
  readonly kind: string | null;
  readonly key?: string;
}

function renamedKeys(value: unknown, { naming, kind, key = '' }: Asked): unknown {
  const rows = rowsUnder[key];
  if (rows !== undefined && isRow(value)) return renamedRow(value, { table: rows, naming });
  if (Array.isArray(value)) return value.map((item) => renamedKeys(item, { naming, kind, key }));
  if (typeof value === 'number') {
    const table = key === 'id' ? idsOfKinds[kind ?? ''] : idsUnder[key];
    return table === undefined ? value : naming.id(table, value);
  }
  if (typeof value === 'string') return key === 'content' ? renamedPolicies(value, naming) : value;
  if (typeof value !== 'object' || value === null) return value;
  const of = 'kind' in value ? String(value.kind) : null;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, renamedKeys(inner, { naming, kind: of, key: name })]),
  );
}

function isRow(value: unknown): value is { readonly id: number } {
  return typeof value === 'object' && value !== null && 'id' in value;
}
