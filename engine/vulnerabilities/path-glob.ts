const token = /\*\*+\/|\*+|\?|\{[^{}]*\}|\[[^[\]/\\]+\]|[^*?{[]+|./gs;

/**
 * A glob for paths as a regular expression: `*` and `?` stay within a folder, `**` crosses folders, `{a,b}` is one of
 * them and `[a-c]` one of those characters; all else stands for itself. No quantifier stands inside another, so that no
 * value of a policy takes exponential time, as general glob libraries can be made to.
 */
export function pathGlob(glob: string): RegExp {
  return new RegExp(`^${sourceOf(glob)}$`, 's');
}

function sourceOf(glob: string): string {
  return (glob.match(token) ?? []).map(partOf).join('');
}

function partOf(part: string): string {
  if (/^\*\*+\/$/.test(part)) return '(?:.*/)?';
  if (/^\*\*+$/.test(part)) return '.*';
  if (part === '*') return '[^/]*';
  if (part === '?') return '[^/]';
  if (/^\{.*\}$/s.test(part)) return `(?:${part.slice(1, -1).split(',').map(sourceOf).join('|')})`;
  if (/^\[.+\]$/s.test(part)) return classOf(part.slice(1, -1));
  return RegExp.escape(part);
}

function classOf(characters: string): string {
  const outside = /^[!^]./s.test(characters);
  const listed = outside ? characters.slice(1) : characters;
  // A range that runs backwards is no range.
  const source = `[${outside ? '^' : ''}${listed.replace(/[\^&~[\]]/g, '\\$&')}]`;
  return isRegExp(source) ? source : RegExp.escape(`[${characters}]`);
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
