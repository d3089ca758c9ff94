import { isMoreThanDaily, isSupportedCadence } from '../cadence.ts';
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

/** Scheduled scans are meant to run once a day or once a week; the scheduler skips some finer forms. */
export function unsupportedCadence(holder: PlainObject, place: Place): readonly Finding[] {
  const cadence = ownValue(holder, 'cadence');
  if (typeof cadence !== 'string' || everyMinute(holder, place).length > 0) return [];
  const found = `\`${cadence}\``;
  const expected = 'one minute and one hour, such as `0 22 * * *`';
  const at = [...place, 'cadence'];
  if (!isSupportedCadence(cadence)) {
    const what = `${found} lists, spans or steps minutes or hours, and such runs are skipped`;
    return [doubt(at, { code: 'unsupported-cadence', rule: 'SEP-055', what, expected, found })];
  }
  if (!isMoreThanDaily(cadence)) return [];
  const what = `${found} comes due more than once a day, which the documentation does not promise`;
  return [doubt(at, { code: 'frequent-cadence', rule: 'SEP-055', what, expected, found })];
}
