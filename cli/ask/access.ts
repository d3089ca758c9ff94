import type { Client } from 'pg';
import type { Action, Credential, Question, ResourceRef } from '#engine';
import { CliError } from '../errors.ts';
import { type Findable, findId } from './find.ts';
import { knownPermission } from './permissions.ts';

/** `kind:name`; without a kind the usual one is meant. */
export function splitWord(word: string, usual: string): { readonly kind: string; readonly name: string } {
  const [, kind = usual, name = word] = /^([a-z-]+):(.+)$/.exec(word) ?? [];
  return { kind, name };
}

/** Who wants to do what where, such as `user:ana read_code project:acme/payments`. */
export async function accessQuestion(
  client: Client,
  [who = '', what = '', where = '']: readonly string[],
): Promise<Question> {
  return {
    kind: 'access',
    credential: await credentialFrom(client, who),
    action: actionFrom(what),
    resource: await resourceFrom(client, where),
  };
}

const credentials = ['user', 'token', 'deploy-token', 'deploy-key', 'oauth-token', 'job', 'anonymous'] as const;

async function credentialFrom(client: Client, word: string): Promise<Credential> {
  if (word === 'anonymous') return { kind: 'anonymous' };
  const { kind, name } = splitWord(word, 'user');
  switch (kind) {
    case 'user':
      return { kind: 'session', userId: await findId(client, 'user', name) };
    case 'token':
      return { kind: 'access_token', id: idFrom(word, name) };
    case 'deploy-token':
      return { kind: 'deploy_token', id: idFrom(word, name) };
    case 'deploy-key':
      return { kind: 'deploy_key', id: idFrom(word, name) };
    case 'oauth-token':
      return { kind: 'oauth_token', id: idFrom(word, name) };
    case 'job':
      return { kind: 'job_token', jobId: idFrom(word, name) };
    default:
      throw new CliError(
        `credential \`${word}\`: unknown kind: received \`${kind}\`: use one of ${credentials.join(', ')}`,
      );
  }
}

function idFrom(word: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new CliError(`credential \`${word}\`: an id is needed after the colon: received \`${text}\`: write a number`);
}

function actionFrom(word: string): Action {
  const [, via, operation] = /^(git|registry):(pull|push)$/.exec(word) ?? [];
  if (via === 'git' || via === 'registry') return { via, operation: operation === 'push' ? 'push' : 'pull' };
  return { via: 'ability', permission: knownPermission(word) };
}

async function resourceFrom(client: Client, word: string): Promise<ResourceRef> {
  if (word === 'instance') return { kind: 'instance', id: 0 };
  const { kind, name } = splitWord(word, 'project');
  if (kind !== 'project' && kind !== 'group' && kind !== 'user') {
    throw new CliError(
      `resource \`${word}\`: unknown kind: received \`${kind}\`: use project:, group:, user: or instance`,
    );
  }
  return { kind, id: await findId(client, kind satisfies Findable, name) };
}
