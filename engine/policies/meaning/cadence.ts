import { ownValue, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { doubt, refusal } from './enacted-policy.ts';

/** A run every minute is refused when the policy is saved. */
export function everyMinute(holder: PlainObject, place: Place): readonly Finding[] {
  const cadence = ownValue(holder, 'cadence');
  if (typeof cadence !== 'string' || cadence.trim().split(/\s+/).join(' ') !== '* * * * *') return [];
  const what = 'a run every minute is refused';
  const expected = 'once a day or once a week, such as `0 22 * * *`';
  const found = `\`${cadence}\``;
  return [refusal([...place, 'cadence'], { code: 'every-minute', rule: 'VAL-007', what, expected, found })];
}

/** Scheduled scans know one minute and one hour; anything richer is skipped when its time comes. */
export function unsupportedCadence(holder: PlainObject, place: Place): readonly Finding[] {
  const cadence = ownValue(holder, 'cadence');
  if (typeof cadence !== 'string' || everyMinute(holder, place).length > 0) return [];
  const [minute = '', hour = ''] = cadence.trim().split(/\s+/);
  const supported = cadence.startsWith('@')
    ? cadence !== '@hourly'
    : [minute, hour].every((part) => /^\d+$/.test(part));
  if (supported) return [];
  const what = `\`${cadence}\` names more than one minute or hour, and such runs are skipped`;
  const expected = 'one minute and one hour, such as `0 22 * * *`';
  const found = `\`${cadence}\``;
  return [doubt([...place, 'cadence'], { code: 'unsupported-cadence', rule: 'SEP-055', what, expected, found })];
}
