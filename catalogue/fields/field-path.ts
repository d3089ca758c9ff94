import type { Field, Shape } from './model.ts';
import { optionsOf } from './policy-fields.ts';
import { policyFileShape } from './policy-file.ts';
import { policyFileProfiles } from './words.ts';

/**
 * The path under which coverage counts a place of a policy document: `approval_policy[0].rules[1].type` becomes
 * `approval_policy[].rules[].type`, and scopes of all policy types fall together under `policy_scope`.
 * Undefined where no documented field is.
 */
export function fieldPathOf(place: readonly (string | number)[]): string | undefined {
  let shapes: readonly Shape[] = [policyFileShape];
  let path = '';
  for (const step of place) {
    const next = typeof step === 'number' ? itemsOf(shapes, path) : keyOf(shapes, path, step);
    if (next === undefined) return undefined;
    ({ shapes, path } = next);
  }
  return path;
}

interface Reached {
  readonly shapes: readonly Shape[];
  readonly path: string;
}

function itemsOf(shapes: readonly Shape[], path: string): Reached | undefined {
  const items = flat(shapes).flatMap((shape) => (shape.kind === 'list' ? [shape.of] : []));
  return items.length === 0 ? undefined : { shapes: items, path: `${path}[]` };
}

function keyOf(shapes: readonly Shape[], path: string, key: string): Reached | undefined {
  const options = flat(shapes);
  const fields = options.flatMap((shape) => (shape.kind === 'object' ? fieldOf(shape.fields, key) : []));
  const [first] = fields;
  if (first !== undefined) {
    const below = path === '' ? key : `${path}.${key}`;
    return { shapes: fields.map((field) => field.shape), path: first.countedAs ?? below };
  }
  const values = options.flatMap((shape) => (shape.kind === 'map' ? [shape.of] : []));
  return values.length === 0 ? undefined : { shapes: values, path: `${path}.*` };
}

function fieldOf(fields: Readonly<Record<string, Field>>, key: string): readonly Field[] {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return field === undefined || field.profiles?.length === 0 ? [] : [field];
}

function flat(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape) => policyFileProfiles.flatMap((profile) => optionsOf(shape, profile)));
}
