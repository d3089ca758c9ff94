import { InvalidArgumentError } from 'commander';

/** The value of an option that counts something. */
export function wholeNumber(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError(`expected a whole number from 0 on: found \`${text}\``);
}

/** The value of an option that counts something of which there is at least one. */
export function positiveNumber(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number > 0 && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError(`expected a whole number from 1 on: found \`${text}\``);
}

/** The value of an option that is a share in percent. */
export function percentage(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number <= 100) return number;
  throw new InvalidArgumentError(`expected a percentage from 0 to 100: found \`${text}\``);
}
