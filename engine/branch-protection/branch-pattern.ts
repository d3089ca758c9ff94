/** True where a protected branch entry covers a branch: `*` stands for any run of characters, the rest is literal. */
export function matchesBranchPattern(pattern: string, branch: string): boolean {
  if (!pattern.includes('*')) return pattern === branch;
  const source = pattern.split('*').map(escapeForRegExp).join('.*');
  return new RegExp(`^${source}$`, 's').test(branch);
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
}
