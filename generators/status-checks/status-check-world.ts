import fc from 'fast-check';
import { boundedBy } from '../constraints.ts';
import { checkStatuses, visibilities } from '../engine-words.ts';
import { exceptionally, mostly } from '../frequencies.ts';
import { personNames } from '../words.ts';
import { buildStatusCheckWorld, type StatusCheckWorld } from './build-status-check-world.ts';
import { type StatusCheckWorldConstraints, statusCheckWorldBounds } from './constraints.ts';
import type { AnswerPlan, CheckPersonPlan, CheckPlan, StatusCheckPlan } from './status-check-plan.ts';

export const checkBranches = ['main', 'release/*', 'main-legacy', 'Main'] as const;

/** What people are in the project, from those who may do everything down to strangers. */
export const callerRoles = ['maintainer', 'developer', 'owner', 'reporter', 'planner', 'guest', null] as const;

/** A merge request under external status checks, with the calls that can be made about them. */
export function statusCheckWorld(
  constraints: Partial<StatusCheckWorldConstraints> = {},
): fc.Arbitrary<StatusCheckWorld> {
  return statusCheckPlan(constraints).map(buildStatusCheckWorld);
}

/** The plan of such a world. */
export function statusCheckPlan(given: Partial<StatusCheckWorldConstraints> = {}): fc.Arbitrary<StatusCheckPlan> {
  const { maxChecks, maxAnswers, maxPeople } = boundedBy('status check world', given, statusCheckWorldBounds);
  return fc.record({
    people: fc.tuple(...personNames.slice(0, maxPeople).map(person)),
    visibility: mostly(visibilities[0] ?? 'private', visibilities.slice(1)),
    reportersMayApprove: mostly(false, [true]),
    gating: fc.boolean(),
    targetBranch: mostly('main', ['release/1', 'main-legacy']),
    checks: fc
      .array(statusCheck(maxAnswers), { maxLength: maxChecks })
      .map((checks) => checks.map((check, at) => ({ ...check, name: `check ${at + 1}` }))),
    foreignCheck: mostly(false, [true]),
  });
}

function person(name: CheckPersonPlan['name'], at: number): fc.Arbitrary<CheckPersonPlan> {
  // The first one opened the merge request.
  const role = at === 0 ? fc.constant('maintainer' as const) : fc.constantFrom(...callerRoles);
  return fc.record({ name: fc.constant(name), role });
}

/** A check with its answers. */
export function statusCheck(maxAnswers = 2): fc.Arbitrary<CheckPlan> {
  return fc.record({
    name: fc.constant('check'),
    branches: exceptionally(fc.subarray([...checkBranches], { minLength: 1 }), []),
    secret: exceptionally(fc.constant('open sesame'), null),
    queried: mostly(false, [true]),
    answers: fc.array(answer(), { maxLength: maxAnswers }),
  });
}

function answer(): fc.Arbitrary<AnswerPlan> {
  return fc.record({
    on: mostly<AnswerPlan['on']>('head', ['an earlier commit']),
    status: fc.constantFrom(...checkStatuses),
    secondsAgo: fc.constantFrom(0, 60, 120, 121, 3600),
    retried: mostly(false, [true]),
  });
}
