import type { User } from '../world/people.ts';
import type { Job } from '../world/pipelines.ts';
import type { AccessToken, DeployKey, DeployToken, GranularScope, OauthToken } from '../world/tokens.ts';

/** What a credential leaves of the rights of its user. */
export type Limit =
  | { readonly kind: 'none' }
  | { readonly kind: 'legacy'; readonly token: AccessToken; readonly owner: User; readonly sudo: boolean }
  | {
      readonly kind: 'granular';
      readonly token: AccessToken;
      readonly owner: User;
      readonly scopes: readonly GranularScope[];
    }
  | { readonly kind: 'oauth'; readonly token: OauthToken; readonly owner: User }
  | { readonly kind: 'job'; readonly job: Job };

/** Somebody who acts as a user, and the human behind a composite identity. */
export interface UserCaller {
  readonly kind: 'user';
  readonly user: User;
  readonly human: User | null;
  readonly adminMode: boolean;
  readonly limit: Limit;
}

/** Who or what makes the attempt. */
export type Caller =
  | { readonly kind: 'visitor' }
  | UserCaller
  | { readonly kind: 'deploy_token'; readonly token: DeployToken }
  | { readonly kind: 'deploy_key'; readonly key: DeployKey; readonly user: User | null };

/** The user that the credential acts as, and the human behind a composite identity: each must be allowed by itself. */
export function actorsOf({ user, human }: UserCaller): readonly User[] {
  return human === null ? [user] : [user, human];
}
