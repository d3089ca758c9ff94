import type { Event, Question, QuestionKind, TableName, World } from '#engine';
import { clipped, oneLine } from './plain-text.ts';

/** An event in words, with the names that its world knows: `user blocked: user Ana`. */
export function describeEvent({ kind, ...details }: Event, world: Partial<World>): string {
  return oneLine([kind.replaceAll('_', ' '), ...detailsOf(details, world)].join(': '));
}

/** A question in words, with the names that its world knows: `may it merge: merge request Fix login`. */
export function describeQuestion({ kind, ...details }: Question, world: Partial<World>): string {
  return oneLine([questionWords[kind], ...detailsOf(details, world)].join(': '));
}

const questionWords = {
  merge_request: 'may it merge',
  pipeline: 'which pipeline would run',
  scheduled_pipelines: 'which schedules are due',
  vulnerabilities: 'what becomes of its vulnerabilities',
  policies: 'which policies cover it',
  policy_file: 'is this policy file valid',
  policy_link: 'may this link change',
  catalog_publication: 'may it publish to the catalog',
  access: 'is this allowed',
  status_check_call: 'what does this status check call answer',
  push: 'would this push be accepted',
  branch_change: 'may this branch change',
} as const satisfies Record<QuestionKind, string>;

/** Where an id points, and the column by which a person knows the row. */
const pointers: Readonly<Record<string, readonly [noun: string, table: TableName, column: string]>> = {
  userId: ['user', 'users', 'name'],
  projectId: ['project', 'projects', 'fullPath'],
  policyProjectId: ['policy project', 'projects', 'fullPath'],
  namespaceId: ['group', 'namespaces', 'fullPath'],
  mergeRequestId: ['merge request', 'mergeRequests', 'title'],
  checkId: ['status check', 'externalStatusChecks', 'name'],
  accessTokenId: ['token', 'accessTokens', 'name'],
};

function detailsOf(details: object, world: Partial<World>): readonly string[] {
  const words = Object.entries(details).flatMap(([key, value]) => detail(key, value, world));
  return words.length === 0 ? [] : [words.join(', ')];
}

function detail(key: string, value: unknown, world: Partial<World>): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  const pointer = pointers[key];
  if (pointer !== undefined) return [pointed(pointer, value, world)];
  if (Array.isArray(value)) return [`${spaced(key)} ${value.length}`];
  if (typeof value === 'object') return [`${spaced(key)} (${detailsOf(value, world).join('')})`];
  const text = clipped(oneLine(String(value)), 60);
  return [key === 'kind' ? text.replaceAll('_', ' ') : `${spaced(key)} ${text}`];
}

function pointed([noun, table, column]: (typeof pointers)[string], id: unknown, world: Partial<World>): string {
  const rows: readonly { readonly id: number }[] = world[table] ?? [];
  const row = rows.find((candidate) => candidate.id === id) as Readonly<Record<string, unknown>> | undefined;
  return `${noun} ${row === undefined ? `#${id}` : row[column]}`;
}

function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
