import fc from 'fast-check';
import type { RuleChanges } from '#fixtures';
import { exceptionally, simplestFirst } from '../../frequencies.ts';

/** The branches of generated projects; the first is the default. */
export const branchNames = ['main', 'release/1', 'docs'] as const;
/** What protected branches and rules name: branches, and patterns of them. */
export const branchPatterns = ['main', 'release/1', 'release/*', '*'] as const;

/** Which target branches a rule is about: mostly all that are protected, sometimes named ones, with exceptions. */
export function ruleBranches(): fc.Arbitrary<RuleChanges> {
  const exceptions = exceptionally(fc.subarray([...branchPatterns], { minLength: 1, maxLength: 2 }), null);
  return fc
    .record({ choice: branchChoice(), exceptions })
    .map(({ choice, exceptions }) => (exceptions === null ? choice : { ...choice, branch_exceptions: exceptions }));
}

function branchChoice(): fc.Arbitrary<RuleChanges> {
  return fc.oneof(
    simplestFirst,
    { weight: 3, arbitrary: fc.constant({ branches: [] }) },
    { weight: 2, arbitrary: fc.constantFrom('protected', 'default').map((branch_type) => ({ branch_type })) },
    { weight: 1, arbitrary: fc.subarray([...branchPatterns], { minLength: 1 }).map((branches) => ({ branches })) },
  );
}
