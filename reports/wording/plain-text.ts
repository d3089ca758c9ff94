import { stripVTControlCharacters } from 'node:util';

/** The text on one line, without terminal sequences and control characters: worlds may hold any string. */
export function oneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim();
}

/** The lines of a text, without terminal sequences and control characters. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).map(withoutControls);
}

/** The text, or as much of it as fits, with a mark where it was cut. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 3))}...`;
}

/** A count with its noun: `1 scenario`, `2 scenarios`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function withoutControls(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cs}]/gu, ' ');
}
