import type { Expectation, Mismatch } from '#engine';

/** What was expected against what was found, on one line. */
export function describeMismatch({ expectation, actual }: Mismatch): string {
  return `${expectation.at}: expected ${expectedWords(expectation)}, found ${shown(actual)}`;
}

/** An expectation in words. */
export function describeExpectation(expectation: Expectation): string {
  return `${expectation.at}: expected ${expectedWords(expectation)}`;
}

/** A value as JSON; what does not exist is called nothing. */
export function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** What is expected, without the place. */
export function expectedWords({ is, value }: Expectation): string {
  switch (is) {
    case 'equal':
      return shown(value);
    case 'including':
      return `a list with ${shown(value)}`;
    case 'excluding':
      return `a list without ${shown(value)}`;
    case 'empty':
      return 'an empty list';
    case 'not empty':
      return 'a list that is not empty';
    case 'absent':
      return 'nothing';
    case 'matching':
      return `a text with ${shown(value)}`;
  }
}
