/** Whether a branch name fits a name or a pattern in which `*` stands for any text, slashes included. */
export function fitsBranchPattern(branch: string, pattern: string): boolean {
  const source = pattern.split('*').map(escaped).join('.*');
  return new RegExp(`^${source}$`, 's').test(branch);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
