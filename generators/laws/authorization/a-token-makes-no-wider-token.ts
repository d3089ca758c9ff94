import fc from 'fast-check';
import type { AccessQuestion, Row } from '#engine';
import { buildAuthorizationWorld } from '../../authorization/build-authorization-world.ts';
import { granularScope } from '../../authorization/credentials.ts';
import { resolveSurely, sureReference } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { accessOf, describe } from './access.ts';
import { granularAttempts, granularToken, heldScopes, placed } from './granular-worlds.ts';

const creator = 0;
const created = 1;

/**
 * The new token stands in the world already, beside the one that would have made it: what matters is whether that one
 * may. All memberships cover whatever is selected, also something that the owner is no member of: what is open there
 * to any user is the documented exception.
 */
export const aTokenMakesNoWiderToken = law({
  id: 'LAW-AUTHZ-25',
  title: 'a fine-grained token creates no token that opens what it does not open itself',
  source: 'authorization INV-25; AUTHZ-PAT-106 and AUTHZ-PAT-115',
  policyType: 'authorization',
  arbitrary: fc.record({
    planned: granularAttempts(),
    held: heldScopes(),
    wanted: fc.array(fc.record({ like: sureReference(), scope: granularScope(), narrow: fc.boolean() }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  async check(run, { planned, held, wanted: wishes }) {
    // A wish is mostly like something that the token holds, so that it is granted often enough.
    const wanted = wishes.map(({ like, scope, narrow }) => {
      const own = resolveSurely(held, like);
      const { permissions } = own;
      return narrow ? { ...own, permissions: permissions.slice(0, 1) } : { ...placed(scope), permissions };
    });
    const asked = buildAuthorizationWorld({
      plan: { ...planned.plan, tokens: [granularToken(held), granularToken(wanted)] },
      attempts: planned.attempts.flatMap((attempt) =>
        [creator, created].map((at) => ({ ...attempt, credential: { kind: 'access_token' as const, at } })),
      ),
    });
    const minting = questionOf(asked.world.granularScopes, resolveSurely(asked.users, 0).id);
    const [made, ...outcomes] = await accessOf(run, asked.world, [minting, ...asked.questions]);
    if (made?.allowed !== true) return vacuous('not created');
    const wider = planned.attempts.findIndex((_, at) => {
      const [own, other] = [outcomes[2 * at], outcomes[2 * at + 1]];
      const everywhere = held.some(({ access }) => access === 'all_memberships') && other?.accessLevel === 0;
      return other?.allowed === true && own?.allowed !== true && !everywhere;
    });
    return verdictOf(
      wider === -1,
      outcomes.some(({ allowed }) => allowed) ? 'something allowed' : 'nothing allowed',
      () => `expected as little of the new token: ${describe(planned.attempts[wider])}`,
    );
  },
});

/** The first token creates one with the scopes that the second has. */
function questionOf(scopes: readonly Row<'granularScopes'>[], userId: number): AccessQuestion {
  const [first] = scopes;
  const wanted = scopes.filter(({ accessTokenId }) => accessTokenId !== first?.accessTokenId);
  return {
    kind: 'access',
    credential: { kind: 'access_token', id: first?.accessTokenId ?? 0 },
    action: {
      via: 'token_creation',
      scopes: wanted.map(({ access, namespaceId, projectId, permissions }) => ({
        access,
        namespaceId,
        projectId,
        permissions,
      })),
    },
    resource: { kind: 'user', id: userId },
  };
}
