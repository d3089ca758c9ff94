import fc from 'fast-check';
import { exceptionally, mostly, simplestFirst } from '../frequencies.ts';
import { personNames } from '../words.ts';
import { type AttemptPlan, actors, type BranchPlan, type BranchPolicyPlan, type BypassPlan } from './branch-plan.ts';
import { type BranchWorld, buildBranchWorld } from './build-branch-world.ts';

export const branchNames = ['main', 'release/1', 'docs'] as const;
export const branchEntries = ['main', 'release/*', 'docs', 'release/1'] as const;

const roles = ['maintainer', 'developer', 'owner', 'reporter', null] as const;
const peopleCount = 3;

/** Protected branches under policies, with the questions who may push to them and who may change them. */
export function branchWorld(): fc.Arbitrary<BranchWorld> {
  return branchPlan().map(buildBranchWorld);
}

/** The plan of such a world. */
export function branchPlan(): fc.Arbitrary<BranchPlan> {
  return fc.record({
    people: fc.tuple(
      ...personNames
        .slice(0, peopleCount)
        .map((name) =>
          fc.record({ name: fc.constant(name), role: fc.constantFrom(...roles), inGroup: mostly(false, [true]) }),
        ),
    ),
    branches: fc.subarray(branchNames.slice(1)),
    protections: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...branchEntries),
        pushAccessLevel: fc.constantFrom(40, 30, 0),
        allowForcePush: fc.boolean(),
      }),
      { maxLength: 3, selector: ({ name }) => name },
    ),
    policies: fc.array(branchPolicy(), { maxLength: 2 }),
    attempt: attempt(),
  });
}

/** A policy about protected branches; mostly enabled and enforced. */
export function branchPolicy(): fc.Arbitrary<BranchPolicyPlan> {
  return fc.record({
    on: fc.constantFrom('project', 'group'),
    enabled: mostly(true, [false]),
    warns: mostly(false, [true]),
    branches: fc.oneof(
      simplestFirst,
      fc.constantFrom('protected' as const, 'default' as const).map((branch_type) => ({ branch_type })),
      fc.subarray([...branchEntries], { minLength: 1 }).map((branches) => ({ branches })),
    ),
    exceptions: exceptionally(fc.subarray([...branchNames], { minLength: 1 }), []),
    preventsPushing: mostly(true, [false]),
    blocksModification: mostly(true, [false]),
    blocksGroupModification: exceptionally(fc.boolean(), null),
    bypass: bypass(),
  });
}

/** Whom a policy lets past; mostly nobody. */
export function bypass(): fc.Arbitrary<BypassPlan> {
  const seldom = mostly(false, [true]);
  return fc.record({
    users: exceptionally(fc.subarray([0, 1, 2], { minLength: 1 }), []),
    roles: exceptionally(fc.subarray(['developer' as const, 'maintainer' as const, 'owner' as const]), []),
    group: seldom,
    bot: seldom,
    serviceAccount: seldom,
  });
}

function attempt(): fc.Arbitrary<AttemptPlan> {
  return fc.record({
    actor: fc.oneof(
      simplestFirst,
      { weight: 3, arbitrary: fc.constant('person' as const) },
      fc.constantFrom(...actors),
    ),
    person: fc.nat({ max: peopleCount - 1 }),
    branch: fc.constantFrom(...branchNames),
    force: mostly(false, [true]),
    reason: fc.constantFrom(null, 'the hotfix of Friday', ' '),
  });
}
