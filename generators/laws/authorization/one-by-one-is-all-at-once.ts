import type { AccessOutcome } from '#engine';
import { buildAuthorizationWorld } from '../../authorization/build-authorization-world.ts';
import { law, vacuous } from '../law.ts';
import { accessOf, nothingChanged } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

/** One by one means each in a session of its own, over a world that was made anew. */
export const oneByOneIsAllAtOnce = law({
  id: 'LAW-AUTHZ-33',
  title: 'what is asked together is decided as when it is asked one by one',
  source: 'authorization INV-33',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'access_token', constraints: { maxMemberships: 8 } }),
  async check(run, planned) {
    const { attempts } = planned;
    if (attempts.length < 2) return vacuous('one question');
    const { world, questions } = buildAuthorizationWorld(planned);
    const together = await accessOf(run, world, questions);
    const apart: AccessOutcome[] = [];
    for (const attempt of attempts) {
      const alone = buildAuthorizationWorld({ ...planned, attempts: [attempt] });
      apart.push(...(await accessOf(run, alone.world, alone.questions)));
    }
    return nothingChanged(together, apart, attempts);
  },
});
