import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Client } from 'pg';
import type { PipelineSource, Question } from '#engine';
import { CliError } from '../errors.ts';
import { accessQuestion, splitWord } from './access.ts';
import { findId, findMergeRequest } from './find.ts';
import { policyFileOf, someMemberOf } from './look-up.ts';

/** What the options of `assay ask` say beyond the words. */
export interface AskedWith {
  readonly cwd: string;
  readonly ref?: string;
  readonly source?: string;
  readonly user?: string;
  readonly file?: string;
}

interface Asking {
  readonly client: Client;
  readonly words: readonly string[];
  readonly options: AskedWith;
}

interface Kind {
  readonly usage: string;
  readonly words: number;
  question(asking: Asking): Promise<Question>;
}

/** What can be asked, by the word that people type. */
export const questionKinds = {
  'merge-request': {
    usage: 'merge-request acme/payments!12',
    words: 1,
    question: async ({ client, words: [word = ''] }) => ({
      kind: 'merge_request',
      mergeRequestId: await findMergeRequest(client, word),
    }),
  },
  access: {
    usage: 'access user:ana read_code project:acme/payments',
    words: 3,
    question: ({ client, words }) => accessQuestion(client, words),
  },
  pipeline: {
    usage: 'pipeline acme/payments --ref main',
    words: 1,
    question: (asking) => pipelineQuestion(asking),
  },
  policies: {
    usage: 'policies acme/payments',
    words: 1,
    question: async (asking) => ({ kind: 'policies', projectId: await projectOf(asking) }),
  },
  'policy-file': {
    usage: 'policy-file acme/security-policies',
    words: 1,
    question: (asking) => policyFileQuestion(asking),
  },
  vulnerabilities: {
    usage: 'vulnerabilities acme/payments',
    words: 1,
    question: async (asking) => ({ kind: 'vulnerabilities', projectId: await projectOf(asking) }),
  },
  schedules: {
    usage: 'schedules acme/payments',
    words: 1,
    question: async (asking) => ({ kind: 'scheduled_pipelines', projectId: await projectOf(asking) }),
  },
  push: {
    usage: 'push acme/payments --ref main --user ana',
    words: 1,
    question: (asking) => pushQuestion(asking),
  },
} as const satisfies Record<string, Kind>;
export type AskedKind = keyof typeof questionKinds;

/** The question that words stand for; everything in it is looked up by name. */
export async function questionFrom(kind: AskedKind, asking: Asking): Promise<Question> {
  const { usage, words, question }: Kind = questionKinds[kind];
  if (asking.words.length !== words) {
    throw new CliError(
      `ask ${kind}: ${words} ${words === 1 ? 'word is' : 'words are'} needed: received ${asking.words.length}: write it like \`${usage}\``,
    );
  }
  return question(asking);
}

async function projectOf({ client, words: [word = ''] }: Asking): Promise<number> {
  return findId(client, 'project', splitWord(word, 'project').name);
}

async function pipelineQuestion(asking: Asking): Promise<Question> {
  const { client, options } = asking;
  const projectId = await projectOf(asking);
  const userId = await userFor(asking, projectId);
  const ref = await branchFor(client, projectId, options.ref);
  const source = (options.source ?? 'push') as PipelineSource;
  return { kind: 'pipeline', request: { projectId, ref, refType: 'branch', source, userId } };
}

async function pushQuestion(asking: Asking): Promise<Question> {
  const { client, options } = asking;
  const projectId = await projectOf(asking);
  const userId = await userFor(asking, projectId);
  const branch = await branchFor(client, projectId, options.ref);
  return { kind: 'push', projectId, branch, credential: { kind: 'session', userId }, force: false };
}

async function policyFileQuestion(asking: Asking): Promise<Question> {
  const { client, options } = asking;
  const projectId = await projectOf(asking);
  if (options.file !== undefined) {
    return { kind: 'policy_file', content: await readFile(resolve(options.cwd, options.file), 'utf8'), projectId };
  }
  return { kind: 'policy_file', ...(await policyFileOf(client, projectId)) };
}

/** The person named, or some member with a high role: who starts a pipeline decides what it may read. */
async function userFor({ client, options: { user } }: Asking, projectId: number): Promise<number> {
  return user === undefined ? someMemberOf(client, projectId) : findId(client, 'user', splitWord(user, 'user').name);
}

async function branchFor(client: Client, projectId: number, ref: string | undefined): Promise<string> {
  if (ref !== undefined) return ref;
  const { rows } = await client.query<{ default_branch: string | null }>(
    'select default_branch from projects where id = $1',
    [projectId],
  );
  return rows[0]?.default_branch ?? 'main';
}
