import fc from 'fast-check';
import type { PolicyFileProfile, Shape } from '#catalogue';
import { mostly, simplestFirst } from '../frequencies.ts';
import { listOf, mapOf } from './collection-values.ts';
import type { DocumentConstraints } from './constraints.ts';
import { objectOf, variantOf } from './object-values.ts';
import { repaired } from './repairs.ts';
import { numberOf, textOf } from './scalar-values.ts';
import { lastKey, type Spot } from './spot.ts';

/** Where a document begins. */
export function topSpot(profile: PolicyFileProfile, bounds: DocumentConstraints): Spot {
  return { profile, bounds, path: '', invent: invented };
}

/** Values of a shape, whatever its kind; each kind has its own way. */
function invented(shape: Shape, spot: Spot): fc.Arbitrary<unknown> {
  return repaired(drawn(shape, spot), spot.path);
}

function drawn(shape: Shape, spot: Spot): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return textOf(shape, spot);
    case 'integer':
    case 'number':
      return numberOf(shape, spot);
    case 'boolean':
      return flagOf(spot);
    case 'null':
      return fc.constant(null);
    case 'any':
      return fc.oneof(simplestFirst, fc.boolean(), fc.integer(), fc.constantFrom('one', 'another'), fc.constant([]));
    case 'list':
      return listOf(shape, spot);
    case 'map':
      return mapOf(shape, spot);
    case 'object':
      return objectOf(shape, spot);
    case 'variants':
      return variantOf(shape, spot);
    case 'either':
      return fc.oneof(simplestFirst, ...shape.options.map((option) => drawn(option, spot)));
    case 'profiled':
      return drawn(shape.shapes[spot.profile], spot);
  }
}

/** What is switched off hides what it would do, so most things are enabled. */
function flagOf(spot: Spot): fc.Arbitrary<boolean> {
  return lastKey(spot) === 'enabled' ? mostly(true, [false]) : fc.boolean().map((no) => !no);
}
