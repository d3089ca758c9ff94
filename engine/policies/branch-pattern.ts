/** True where the branch is meant by the pattern: a name, in which every `*` stands for any text, slashes included. */
export function matchesBranchPattern(branch: string, pattern: string): boolean {
  // Most patterns are plain names, and this is asked for every branch of a project.
  return branch === pattern || (pattern.includes('*') && expressionOf(pattern).test(branch));
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.split('*').map(escaped).join('.*');
  return new RegExp(`^${source}$`, 's');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
