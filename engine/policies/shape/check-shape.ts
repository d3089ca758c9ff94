import type { PolicyFileProfile, Shape } from '#catalogue';
import { isObject, shown } from '../plain-values.ts';
import type { Finding } from '../problem.ts';
import { checkList, checkMap } from './check-collection.ts';
import { checkObject } from './check-object.ts';
import { checkNumber, checkText } from './check-scalar.ts';
import { checkVariants } from './check-variants.ts';
import { fault, type Spot } from './spot.ts';

/** Everything in which a value differs from its shape. */
export function checkShape(value: unknown, shape: Shape, profile: PolicyFileProfile): readonly Finding[] {
  return check(value, shape, { place: [], profile, check });
}

function check(value: unknown, shape: Shape, spot: Spot): readonly Finding[] {
  if (shape.kind === 'profiled') return check(value, shape.shapes[spot.profile], spot);
  if (shape.kind === 'either') return checkEither(value, shape.options, spot);
  return checkOne(value, shape, spot) ?? [wrongKind(value, [shape], spot)];
}

/** Undefined where the value is of another kind than the shape. */
function checkOne(value: unknown, shape: Shape, spot: Spot): readonly Finding[] | undefined {
  switch (shape.kind) {
    case 'any':
      return [];
    case 'null':
      return value === null ? [] : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? [] : undefined;
    case 'string':
      return typeof value === 'string' ? checkText(value, shape, spot) : undefined;
    case 'integer':
    case 'number':
      return typeof value === 'number' ? checkNumber(value, shape, spot) : undefined;
    case 'list':
      return Array.isArray(value) ? checkList(value, shape, spot) : undefined;
    case 'map':
      return isObject(value) ? checkMap(value, shape, spot) : undefined;
    case 'object':
      return isObject(value) ? checkObject(value, shape, spot) : undefined;
    case 'variants':
      return isObject(value) ? checkVariants(value, shape, spot) : undefined;
    default:
      return check(value, shape, spot);
  }
}

/** The first option of the right kind is the one that was meant. */
function checkEither(value: unknown, options: readonly Shape[], spot: Spot): readonly Finding[] {
  for (const option of options) {
    const findings = checkOne(value, option, spot);
    if (findings !== undefined) return findings;
  }
  return [wrongKind(value, options, spot)];
}

function wrongKind(value: unknown, shapes: readonly Shape[], spot: Spot): Finding {
  const found = shown(value);
  return fault(spot, {
    code: 'wrong-kind',
    what: `found ${found}`,
    expected: shapes.map(kindWanted).join(' or '),
    found,
    ...(shapes.some(({ kind }) => kind === 'boolean') && meantBoolean(value)),
  });
}

function kindWanted(shape: Shape): string {
  if (shape.kind === 'string') return shape.words === undefined ? 'text' : `one of ${shape.words.join(', ')}`;
  return wanted[shape.kind];
}

const wanted: Readonly<Record<Shape['kind'], string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  any: 'anything',
  list: 'a list',
  map: 'an object',
  object: 'an object',
  variants: 'an object',
  either: 'something else',
  profiled: 'something else',
};

/** Older YAML knew more words for true and false, and quotes make text of any word. */
function meantBoolean(value: unknown): { readonly suggestion?: string } {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  if (['yes', 'on', 'true'].includes(word)) return { suggestion: 'true' };
  return ['no', 'off', 'false'].includes(word) ? { suggestion: 'false' } : {};
}
