import { expect, test } from 'vitest';
import { isTimeZone, nearestTimeZone } from '../../../engine/policies/time-zone.ts';

test.each(['UTC', 'Etc/UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia', 'Asia/Kolkata', 'Asia/Calcutta', 'GMT'])(
  '%s is an id of a time zone',
  (id) => {
    expect(isTimeZone(id)).toBe(true);
  },
);

test.each(['', 'Tokyo', 'Eastern Time (US & Canada)', 'europe/berlin', '+01:00', 'Mars/Olympus', ' UTC'])(
  '`%s` is no id of a time zone',
  (text) => {
    expect(isTimeZone(text)).toBe(false);
  },
);

test.each([
  ['Tokyo', 'Asia/Tokyo'],
  ['europe/berlin', 'Europe/Berlin'],
  ['New York', 'America/New_York'],
  ['', undefined],
])('`%s` was meant as %s', (written, meant) => {
  expect(nearestTimeZone(written)).toBe(meant);
});
