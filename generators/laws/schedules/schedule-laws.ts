import type { Law } from '../law.ts';
import { aDueScheduleStartsOncePerBranch } from './a-due-schedule-starts-once-per-branch.ts';
import { aRunStaysWithinItsWindow } from './a-run-stays-within-its-window.ts';
import { aSnoozeThatIsOverSaysNothing } from './a-snooze-that-is-over-says-nothing.ts';
import { aSnoozedScheduleMovesOn } from './a-snoozed-schedule-moves-on.ts';
import { aZoneShiftsTheNextRun } from './a-zone-shifts-the-next-run.ts';
import { schedulesAreMadeOnce } from './schedules-are-made-once.ts';
import { wordsOfAScheduleSayNothing } from './words-of-a-schedule-say-nothing.ts';

/** The laws of what policies start at fixed times. */
export const scheduleLaws: readonly Law[] = [
  aDueScheduleStartsOncePerBranch,
  aRunStaysWithinItsWindow,
  aSnoozeThatIsOverSaysNothing,
  wordsOfAScheduleSayNothing,
  aZoneShiftsTheNextRun,
  aSnoozedScheduleMovesOn,
  schedulesAreMadeOnce,
];
