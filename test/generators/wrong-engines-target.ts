import { type Distortion, withAccess, withApprovalPolicies, withRows } from './distorted-target.ts';

/** Mistakes that any target may make, and the law that must see each. */
export const wrongTargets: Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>> = {
  'the first users are administrators': {
    law: 'LAW-TARGET-M05',
    wrong: { world: (world) => withRows(world, 'users', ({ id, admin }) => ({ admin: admin || id < 3 })) },
  },
  'policies are in force where somebody has an early name': {
    law: 'LAW-TARGET-M05',
    wrong: {
      world: (world) =>
        withApprovalPolicies(world, (policy) =>
          world.users.some(({ username }) => username < 'b') ? policy : { ...policy, enabled: false },
        ),
    },
  },
  'tokens end with the year': {
    law: 'LAW-TARGET-M19',
    wrong: {
      verdict: (verdict, _, { instances }) =>
        instances.some(({ now }) => now >= '2026-12-31') ? withAccess(verdict, false, 401) : verdict,
    },
  },
};
