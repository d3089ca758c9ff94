import { GeneratorError } from '../errors.ts';
import type { IndexedModel } from './indexed-model.ts';
import type { CombinationModel } from './model.ts';
import { type TupleSpace, tupleSpace } from './tuple-space.ts';

// Which tuples are valid takes a search for each of them, and never changes for a model.
const known = new WeakMap<CombinationModel, Map<number, TupleSpace>>();

/** The tuples of a model; a strength that it does not have and constraints that nothing meets are refused. */
export function validSpace(indexed: IndexedModel, strength: number): TupleSpace {
  const { model } = indexed;
  const spaces = known.get(model) ?? new Map<number, TupleSpace>();
  known.set(model, spaces);
  const space = spaces.get(strength) ?? madeSpace(indexed, strength);
  spaces.set(strength, space);
  return space;
}

function madeSpace(indexed: IndexedModel, strength: number): TupleSpace {
  const { name, parameters } = indexed.model;
  if (!Number.isInteger(strength) || strength < 1 || strength > parameters.length)
    throw new GeneratorError(
      `combinations of \`${name}\`: strength: expected 1 to ${parameters.length}, the number of parameters: received ${strength}`,
    );
  const space = tupleSpace(indexed, strength);
  if (!space.valid.includes(1))
    throw new GeneratorError(`combinations of \`${name}\`: no row is within all constraints: take one away`);
  return space;
}
