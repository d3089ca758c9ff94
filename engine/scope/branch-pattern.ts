/** True where the branch is meant by the pattern: a name, in which every `*` stands for any characters, or none. */
export function matchesBranchPattern(branch: string, pattern: string): boolean {
  if (!pattern.includes('*')) return branch === pattern;
  return expressionOf(pattern).test(branch);
}

function expressionOf(pattern: string): RegExp {
  const literal = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`, 's');
}
