import { GeneratorError } from './errors.ts';

/** How far a bound may be moved, and where it stands unless somebody moves it. */
export interface NumberBound {
  readonly min: number;
  readonly max: number;
  readonly byDefault: number;
}

/** Words to choose from; at least one must be left. */
export interface WordBound<W extends string> {
  readonly words: readonly W[];
}

export type Bounds<C> = {
  readonly [K in keyof C]: C[K] extends readonly (infer W extends string)[] ? WordBound<W> : NumberBound;
};

/** Fills in the constraints that are not given; those that nothing can satisfy throw, with the value that was given. */
export function boundedBy<C extends object>(subject: string, given: Partial<C>, bounds: Bounds<C>): C {
  for (const key of Object.keys(given)) {
    if (!(key in bounds)) throw new GeneratorError(`${subject}: \`${key}\`: no such constraint: remove it`);
  }
  const entries = Object.entries<NumberBound | WordBound<string>>(bounds).map(([key, bound]) => {
    const value = (given as Record<string, unknown>)[key];
    return [
      key,
      'words' in bound ? chosenWords(`${subject}: ${key}`, value, bound) : size(`${subject}: ${key}`, value, bound),
    ];
  });
  return Object.fromEntries(entries) as C;
}

function size(where: string, value: unknown = undefined, { min, max, byDefault }: NumberBound): number {
  if (value === undefined) return byDefault;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  if (fits) return value;
  throw new GeneratorError(
    `${where}: expected a whole number from ${min} to ${max}: received \`${String(value)}\`: choose one in between`,
  );
}

function chosenWords(where: string, value: unknown, { words }: WordBound<string>): readonly string[] {
  if (value === undefined) return words;
  const fits = Array.isArray(value) && value.length > 0 && value.every((word) => words.includes(String(word)));
  if (fits) return value as readonly string[];
  throw new GeneratorError(
    `${where}: expected some of ${words.join(', ')}: received \`${JSON.stringify(value)}\`: name at least one of them`,
  );
}
