import { fitsBranchPattern } from '../policies/branch-pattern.ts';

/** True where the branch is meant by the pattern: a name, in which every `*` stands for any characters, or none. */
export function matchesBranchPattern(branch: string, pattern: string): boolean {
  // Most patterns are plain names, and this is asked for every branch of a project.
  return branch === pattern || (pattern.includes('*') && fitsBranchPattern(branch, pattern));
}
