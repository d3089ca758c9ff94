import { type Field, type ObjectShape, type PolicyFileProfile, policyFileShape, type Shape } from '#catalogue';

/** One place of the policy file with a way to build the smallest file that has a given value there. */
export interface FieldCase {
  readonly path: string;
  readonly shape: Shape;
  readonly build: (value: unknown) => unknown;
  /** Builds the file around the object that holds the field, with the field left out. */
  readonly withoutField?: () => unknown;
  readonly required: boolean;
}

/** Every place of the policy file, found by walking the catalogue; each variant of an object on its own. */
export function fieldCases(profile: PolicyFileProfile): readonly FieldCase[] {
  const root: FieldCase = { path: '', shape: policyFileShape, build: (value) => value, required: true };
  return below(root, profile);
}

/** The smallest value that fits a shape. */
export function smallest(shape: Shape, profile: PolicyFileProfile): unknown {
  switch (shape.kind) {
    case 'string':
      return shape.words?.[0] ?? shape.known?.[0] ?? shape.pattern?.good ?? (shape.format ? 'UTC' : 'a');
    case 'integer':
    case 'number':
      return shape.min ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'any':
      return 'anything';
    case 'list':
      return several(shape.of, shape.minItems ?? 0, profile);
    case 'map':
      return shape.minKeys === 1 ? { [shape.keys?.good ?? 'key']: smallest(shape.of, profile) } : {};
    case 'object':
      return smallestObject(shape, profile, {});
    case 'variants':
      return smallest(variantsIn(shape, profile)[0] as Shape, profile);
    case 'either':
      return smallest(shape.options[0] as Shape, profile);
    default:
      return smallest(shape.shapes[profile], profile);
  }
}

/** A number of values that fit a shape and differ from each other wherever the shape leaves room. */
export function several(shape: Shape, count: number, profile: PolicyFileProfile): readonly unknown[] {
  return Array.from({ length: count }, (_, index) => numbered(smallest(shape, profile), shape, index));
}

function numbered(value: unknown, shape: Shape, index: number): unknown {
  if (shape.kind === 'string') return shape.words?.[index] ?? (index === 0 ? value : `${value}${index}`);
  if (shape.kind === 'integer') return Number(value) + index;
  if (shape.kind !== 'object' || typeof value !== 'object' || value === null || !('name' in value)) return value;
  return { ...value, name: `${value.name}${index}` };
}

function below(found: FieldCase, profile: PolicyFileProfile): readonly FieldCase[] {
  const { shape, path, build } = found;
  const plain = { path, build, required: false };
  switch (shape.kind) {
    case 'profiled':
      return below({ ...found, shape: shape.shapes[profile] }, profile);
    case 'either':
      return [found, ...shape.options.flatMap((option) => deeper({ ...plain, shape: option }, profile))];
    case 'variants':
      return [found, ...variantsIn(shape, profile).flatMap((variant) => below({ ...plain, shape: variant }, profile))];
    case 'list':
      return [
        found,
        ...below({ ...plain, path: `${path}[0]`, shape: shape.of, build: (item) => build([item]) }, profile),
      ];
    case 'map': {
      const key = shape.keys?.good ?? 'key';
      const value: FieldCase = { ...plain, path: `${path}.${key}`, shape: shape.of, build: (v) => build({ [key]: v }) };
      return [found, ...below(value, profile)];
    }
    case 'object':
      return [found, ...fieldsOf(shape, profile).flatMap(([key, field]) => below(atField(found, key, field), profile))];
    default:
      return [found];
  }

  function atField(holder: FieldCase, key: string, field: Field): FieldCase {
    const around = (value: unknown) => smallestObject(holder.shape as ObjectShape, profile, { [key]: value });
    return {
      path: holder.path === '' ? key : `${holder.path}.${key}`,
      shape: field.shape,
      build: (value) => holder.build(around(value)),
      withoutField: () => holder.build(without(around(smallest(field.shape, profile)), key)),
      required: field.required === true,
    };
  }
}

/** What lies below one way of writing a value; the value itself is a case already. */
function deeper(found: FieldCase, profile: PolicyFileProfile): readonly FieldCase[] {
  return below(found, profile).filter(({ path, shape }) => path !== found.path || shape.kind === 'object');
}

function smallestObject(
  shape: ObjectShape,
  profile: PolicyFileProfile,
  wanted: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const fields = fieldsOf(shape, profile);
  const needed = fields.filter(([, field]) => field.required === true).map(([key]) => key);
  const object: Record<string, unknown> = {};
  for (const key of [...needed, ...chosen(shape, profile, wanted)]) object[key] = fieldValue(shape, key, profile);
  for (const [key] of Object.entries(wanted)) Object.assign(object, condition(shape.fields[key]));
  Object.assign(object, wanted);
  for (const [key, { requiredWhen }] of fields) {
    const due = requiredWhen?.is.some((word) => object[requiredWhen.field] === word) === true;
    if (due && !(key in object)) object[key] = fieldValue(shape, key, profile);
  }
  return object;
}

function fieldValue(shape: ObjectShape, key: string, profile: PolicyFileProfile): unknown {
  return smallest((shape.fields[key] as Field).shape, profile);
}

function condition(field: Field | undefined): Readonly<Record<string, string | undefined>> {
  return field?.onlyWhen === undefined ? {} : { [field.onlyWhen.field]: field.onlyWhen.is[0] };
}

function chosen(
  shape: ObjectShape,
  profile: PolicyFileProfile,
  wanted: Readonly<Record<string, unknown>>,
): readonly string[] {
  const choices = (shape.choices ?? []).filter((choice) => (choice.profile ?? profile) === profile);
  return choices.flatMap(({ of }) => of.find((fields) => fields.some((key) => key in wanted)) ?? of[0] ?? []);
}

function fieldsOf(shape: ObjectShape, profile: PolicyFileProfile): readonly (readonly [string, Field])[] {
  return Object.entries(shape.fields).filter(([, field]) => field.profiles?.includes(profile) ?? true);
}

function variantsIn(shape: Shape & { kind: 'variants' }, profile: PolicyFileProfile): readonly ObjectShape[] {
  return Object.entries(shape.variants).flatMap(([word, variant]) =>
    (shape.profiles?.[word] ?? profile) === profile ? [variant] : [],
  );
}

function without(object: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
