import { createHash } from 'node:crypto';

/** The id by which Allure joins the history of what has that name. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The same in the form of a UUID, which names the file of a result. */
export function uuidOf(hash: string): string {
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
