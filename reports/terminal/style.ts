import { styleText } from 'node:util';

export interface Style {
  good(text: string): string;
  bad(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** How words are set apart: in colour, or not at all. */
export function styleFor(color: boolean): Style {
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  return { good: paint('green'), bad: paint('red'), strong: paint('bold'), faint: paint('dim') };
}
