import { nearestWord } from './nearest-word.ts';

/** Whether a text is the id of a time zone in the IANA database; offsets and display names are none. */
export function isTimeZone(value: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/i.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return isSpelledRight(value);
  } catch {
    return false;
  }
}

/** The id that somebody probably meant: a near one, or one that ends in the city they named. */
export function nearestTimeZone(value: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = value.trim().toLowerCase().replaceAll(' ', '_');
  const byCity = city === '' ? undefined : zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`));
  return byCity ?? nearestWord(value, zones);
}

/** The runtime forgives the wrong case, the platform does not. */
function isSpelledRight(value: string): boolean {
  const twin = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === value.toLowerCase());
  return twin === undefined ? /^[A-Z]/.test(value) : twin === value;
}
