import { Given, When } from '@cucumber/cucumber';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('the time is {instant}', function (this: PolicyWorld, now: string) {
  this.given.change('instances', 1, { now });
});

When('{int} second(s) pass(es)', async function (this: PolicyWorld, seconds: number) {
  await this.happen({ kind: 'time_passes', seconds });
});

When('{int} minute(s) pass(es)', async function (this: PolicyWorld, minutes: number) {
  await this.happen({ kind: 'time_passes', seconds: minutes * 60 });
});

When('{int} day(s) pass(es)', async function (this: PolicyWorld, days: number) {
  await this.happen({ kind: 'time_passes', seconds: days * 86_400 });
});
