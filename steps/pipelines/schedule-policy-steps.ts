import { Given } from '@cucumber/cucumber';
import {
  changePolicy,
  editPolicyFile,
  enforceSchedulePolicy,
  runningAtCadence,
  runningDaily,
  runningMonthly,
  runningWeekly,
  withSchedule,
} from '#fixtures';
import { governedNamed } from '../policies/governed.ts';
import type { PolicyWorld } from '../world/policy-world.ts';
import { commaSeparated } from './job-table.ts';

Given(
  '{string} is governed by the scheduled policy {string} with the job {string}',
  function (this: PolicyWorld, container: string, name: string, job: string) {
    enforceSchedulePolicy(this.given, governedNamed(this, container), { name, jobs: [{ job }] });
  },
);

Given('the policy {string} runs daily at {string}', function (this: PolicyWorld, name: string, time: string) {
  changePolicy(this.given, name, runningDaily(time));
});

Given(
  'the policy {string} runs every {string} at {string}',
  function (this: PolicyWorld, name: string, days: string, time: string) {
    changePolicy(this.given, name, runningWeekly(commaSeparated(days), time));
  },
);

Given(
  'the policy {string} runs on the days {string} of the month at {string}',
  function (this: PolicyWorld, name: string, days: string, time: string) {
    changePolicy(this.given, name, runningMonthly(commaSeparated(days).map(Number), time));
  },
);

Given('the policy {string} runs on no day of the week', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, runningWeekly([], '06:00'));
});

Given('the policy {string} keeps the time of {string}', function (this: PolicyWorld, name: string, timezone: string) {
  changePolicy(this.given, name, withSchedule({ timezone }));
});

Given(
  'the policy {string} spreads its runs over {int} seconds',
  function (this: PolicyWorld, name: string, value: number) {
    changePolicy(this.given, name, withSchedule({ time_window: { value, distribution: 'random' } }));
  },
);

Given(
  'the policy {string} runs on the branches {string}',
  function (this: PolicyWorld, name: string, branches: string) {
    changePolicy(this.given, name, withSchedule({ branches: commaSeparated(branches) }));
  },
);

Given('the policy {string} is snoozed until {instant}', function (this: PolicyWorld, name: string, until: string) {
  changePolicy(this.given, name, withSchedule({ snooze: { until } }));
});

Given(
  'the policy {string} is snoozed until {instant} because of {string}',
  function (this: PolicyWorld, name: string, until: string, reason: string) {
    changePolicy(this.given, name, withSchedule({ snooze: { until, reason } }));
  },
);

Given(
  'the policy {string} has the cadence {string} in the zone {string}',
  function (this: PolicyWorld, name: string, cadence: string, timezone: string) {
    changePolicy(this.given, name, runningAtCadence(cadence, timezone));
  },
);

Given('the policy {string} has the cadence {string}', function (this: PolicyWorld, name: string, cadence: string) {
  changePolicy(this.given, name, runningAtCadence(cadence));
});

Given('the instance has the version {string}', function (this: PolicyWorld, version: string) {
  this.given.change('instances', 1, { version });
});

Given(
  'the policy file of {string} leaves the experiment {string}',
  function (this: PolicyWorld, container: string, experiment: string) {
    editPolicyFile(this.given, governedNamed(this, container), (content) => ({
      ...content,
      experiments: { ...(content.experiments as object | undefined), [experiment]: { enabled: false } },
    }));
  },
);
