/** The words of a quoted list: `api, read_user`. */
export function listed(words: string): readonly string[] {
  return words.split(', ');
}
