import { keysIn, type Place } from './place.ts';

/**
 * The operator that changes a field in a way: `rules-severity-levels-without-item`. A field is named with what holds
 * it, since many are called `type` or `value`; so the names follow the catalogue, and a new field has its operators.
 */
export function operatorName(place: Place, verb: string): string {
  const keys = keysIn(place).slice(-2);
  return [...keys.map((key) => key.replaceAll('_', '-')), verb].join('-');
}
