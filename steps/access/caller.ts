import type { Credential } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';

/** Who attempts something, as a scenario says it: `Ana`, `the token "ci"`, `the job`, `a visitor`. */
export type CallerWords = string;

/** The credential that those words mean. */
export function credentialOf(world: PolicyWorld, words: CallerWords): Credential {
  const [, noun = '', name = ''] = /^(?:the|an?) ([a-z ]+?)(?: "(.*)")?$/.exec(words) ?? [];
  switch (noun) {
    case '':
      return { kind: 'session', userId: world.named('users', words).id };
    case 'visitor':
      return { kind: 'anonymous' };
    case 'unknown token':
      return { kind: 'unknown_token' };
    case 'job':
      return { kind: 'job_token', jobId: world.subject('job') };
    case 'flow':
      return { kind: 'oauth_token', id: world.subject('flow') };
    case 'token':
      return { kind: 'access_token', id: world.named('accessTokens', name).id };
    case 'deploy token':
      return { kind: 'deploy_token', id: world.named('deployTokens', name).id };
    case 'deploy key':
      return { kind: 'deploy_key', id: deployKey(world, name) };
    default:
      return { kind: 'session', userId: world.named('users', name).id };
  }
}

function deployKey(world: PolicyWorld, title: string): number {
  const key = world.draft.rows('deployKeys').find((row) => row.title === title);
  if (key === undefined) throw new Error(`no deploy key is called \`${title}\`: introduce it with a Given step first`);
  return key.id;
}
