import { itemsOf, objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { doubt } from './enacted-policy.ts';

/** An allow list beside `allowed: true` looks like a limit and is none. */
export function idleAllowlists(policy: PlainObject, place: Place): readonly Finding[] {
  return ['skip_ci', 'no_pipeline'].flatMap((block) => {
    const { allowed, allowlist } = objectOf(policy[block]);
    if (allowed !== true || itemsOf(objectOf(allowlist).users).length === 0) return [];
    const what = '`allowed: true` lets everybody skip, so the list limits nobody';
    const expected = '`allowed: false` beside a list';
    return [doubt([...place, block, 'allowlist'], { code: 'idle-allowlist', rule: 'PEP-091', what, expected })];
  });
}
