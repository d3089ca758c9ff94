import fc from 'fast-check';
import type { Event, Question } from '#engine';
import { anyWorld } from '../../any-world.ts';
import { unordered } from '../approval/outcomes.ts';
import { law, vacuous } from '../law.ts';
import { sameValues } from './outcomes.ts';
import { shifted } from './shifted-time.ts';

/** Days, since what expires does so at midnight; some reach over a leap day and over the turn of a year. */
const shifts = [1, -1, 7, 45, 351, -400, 1500] as const;

export const onlyTimeBetweenCounts = law({
  id: 'LAW-TARGET-M19',
  title: 'with the clock and every stored instant so many days later everything is decided alike',
  source: 'metamorphic relation M19; schedules, which follow the calendar, are left out',
  policyType: 'authorization',
  arbitrary: fc.record({ drawn: anyWorld(), days: fc.constantFrom(...shifts) }),
  async check(run, { drawn: { world, events: told, questions: all }, days }) {
    const questions = all.filter((question) => !followsCalendar(question));
    const events = told.filter((event) => !followsCalendar(event));
    if (questions.length === 0) return vacuous('schedules only');
    const before = await run.after(world, events, ...questions);
    const after = await run.after(shifted(world, days), shifted(events, days), ...questions);
    return sameValues(
      questions,
      before.map(({ outcome }) => unordered(outcome)),
      after.map(({ outcome }) => unordered(shifted(outcome, -days))),
    );
  },
});

const calendar: ReadonlySet<string> = new Set(['scheduled_pipelines', 'schedules_fire', 'policy_schedules_created']);

function followsCalendar({ kind }: Question | Event): boolean {
  return calendar.has(kind);
}
