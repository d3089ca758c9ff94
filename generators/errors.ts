/** A generator was asked for what it cannot make. */
export class GeneratorError extends Error {
  readonly code = 'impossible-constraint';

  constructor(message: string) {
    super(message);
    this.name = 'GeneratorError';
  }
}
