import type { User } from '../../world/people.ts';
import type { DeployKey } from '../../world/tokens.ts';
import { type Demand, isReading } from '../actions/demand.ts';
import { mayPushToBranch } from '../branches/push-rights.ts';
import type { Container } from '../levels/container.ts';
import { forbidden, hidden, type Refusal, unauthenticated } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import { standingOf } from '../standing-of.ts';
import { refusalOf } from '../user-state/refusal.ts';

/** A deploy key with the person who added it. */
export interface OwnedKey {
  readonly key: DeployKey;
  readonly user: User | null;
}

interface Asked {
  readonly demand: Demand;
  /** Nothing where there is none of that id. */
  readonly container: Container | undefined;
}

/** Why a deploy key does not open what is demanded, or null: git only, and protected branches by its owner's rights. */
export function deployKeyRefusal(scene: Scene, { key, user }: OwnedKey, { demand, container }: Asked): Refusal | null {
  const { trace } = scene;
  const subject = `deploy key \`${key.title}\`: ${demand.name}`;
  trace.consult('AUTHZ-DEPLOY-011', demand.via === 'git', subject, 'git only');
  if (demand.via !== 'git') return unauthenticated('deploy keys open git only');
  if (container?.kind !== 'project' || container.id !== key.projectId) return hidden('not found');
  if (isReading(demand)) return null;
  if (!key.canPush) return forbidden('the key is read-only');
  const active = user === null || refusalOf(user, trace) !== null ? null : user;
  const standing = standingOf(scene, { user: active, adminMode: false }, container);
  const may = mayPushToBranch(standing, demand.branch);
  trace.consult('AUTHZ-DEPLOY-011', !may, subject, 'the owner of the key needs the rights on the branch');
  return may ? null : forbidden('the owner of the key may not push to that branch');
}
