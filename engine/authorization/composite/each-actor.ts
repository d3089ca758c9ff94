import type { User } from '../../world/people.ts';
import type { Demand } from '../actions/demand.ts';
import { actorsOf, type UserCaller } from '../caller.ts';
import type { Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';

interface CompositeAttempt {
  readonly caller: UserCaller;
  readonly demand: Demand;
}

/** Why somebody behind the credential is refused, or null; what hides the resource from one hides it from all. */
export function refusalOfAny(
  { trace }: Scene,
  { caller, demand }: CompositeAttempt,
  refusalOf: (user: User) => Refusal | null,
): Refusal | null {
  const refusals = actorsOf(caller).flatMap((user) => refusalOf(user) ?? []);
  const refusal = refusals.find(({ kind }) => kind === 'hidden') ?? refusals[0] ?? null;
  if (caller.human === null) return refusal;
  trace.consult('AUTHZ-DUO-001', refusal === null, demand.name, refusal?.reason ?? 'the account may, and the human');
  return refusal;
}
