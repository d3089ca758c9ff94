import type { PolicyType } from '../model.ts';
import type { Field, FieldLimits, ObjectShape, PolicyField, Shape } from './model.ts';
import { policyFileShape } from './policy-file.ts';
import { type PolicyFileProfile, policyFileProfiles } from './words.ts';

/** Every documented path of a policy file, once; the newest format first, then what only older formats have. */
export function policyFields(): readonly PolicyField[] {
  const fields = new Map<string, PolicyField>();
  for (const profile of policyFileProfiles) {
    for (const found of objectFields(policyFileShape, { path: '', policyType: 'policy-file', profile })) {
      const known = fields.get(found.path);
      const marked = profile === 'newest' ? found : { ...found, profile };
      if (known === undefined) fields.set(found.path, marked);
      else if (known.profile === marked.profile) fields.set(found.path, merged(known, found));
    }
  }
  return [...fields.values()];
}

interface Place {
  readonly path: string;
  readonly policyType: PolicyType;
  readonly profile: PolicyFileProfile;
}

function objectFields(shape: ObjectShape, place: Place): readonly PolicyField[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    if (field.profiles !== undefined && !field.profiles.includes(place.profile)) return [];
    const path = field.countedAs ?? (place.path === '' ? key : `${place.path}.${key}`);
    return shapeFields(field.shape, field, { ...place, path, policyType: field.policyType ?? place.policyType });
  });
}

function shapeFields(shape: Shape, field: Field, place: Place): readonly PolicyField[] {
  const here = describe(shape, field, place);
  const item: Field = { shape, required: false, ...(field.sources && { sources: field.sources }) };
  const below = optionsOf(shape, place.profile).flatMap((option) => {
    if (option.kind === 'object') return objectFields(option, place);
    if (option.kind === 'list') return shapeFields(option.of, item, { ...place, path: `${place.path}[]` });
    if (option.kind === 'map') return shapeFields(option.of, item, { ...place, path: `${place.path}.*` });
    return [];
  });
  return [here, ...below];
}

/** The shapes without alternatives that a value may take in one age of the format. */
export function optionsOf(shape: Shape, profile: PolicyFileProfile): readonly Shape[] {
  if (shape.kind === 'profiled') return optionsOf(shape.shapes[profile], profile);
  if (shape.kind === 'either') return shape.options.flatMap((option) => optionsOf(option, profile));
  if (shape.kind !== 'variants') return [shape];
  return Object.entries(shape.variants).flatMap(([word, variant]) =>
    (shape.profiles?.[word] ?? profile) === profile ? [variant] : [],
  );
}

function describe(shape: Shape, field: Field, place: Place): PolicyField {
  const options = optionsOf(shape, place.profile);
  const values = options.flatMap(wordsOf);
  const limits = Object.assign({}, ...options.map(limitsOf)) as FieldLimits;
  const objects = options.filter((option) => option.kind === 'object');
  return {
    policyType: place.policyType,
    path: place.path,
    type: [...new Set(options.map((option) => option.kind))].join(' | '),
    required: field.required === true,
    ...(values.length > 0 && { values }),
    ...(options.some((option) => option.kind === 'string' && option.known !== undefined) && { valuesEnforced: false }),
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(field.documented !== undefined && { documented: field.documented }),
    ...(field.default !== undefined && { default: field.default }),
    ...(objects.length > 0 && { open: objects.every((option) => option.open) }),
    ...(field.since !== undefined && { since: field.since }),
    sources: field.sources ?? [],
  };
}

function wordsOf(shape: Shape): readonly string[] {
  if (shape.kind === 'boolean') return ['true', 'false'];
  return shape.kind === 'string' ? (shape.words ?? shape.known ?? []) : [];
}

function limitsOf(shape: Shape): FieldLimits {
  if (shape.kind === 'integer' || shape.kind === 'number') return defined({ min: shape.min, max: shape.max });
  if (shape.kind === 'list') return defined({ minItems: shape.minItems, maxItems: shape.maxItems });
  if (shape.kind === 'map') return defined({ minItems: shape.minKeys, maxItems: shape.maxKeys });
  if (shape.kind === 'string') return defined({ minLength: shape.minLength, maxLength: shape.maxLength });
  return {};
}

function defined(limits: Readonly<Record<string, number | undefined>>): FieldLimits {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

/** The same path in two variants of an object, such as `rules[].type`: words are joined, duties are weakened. */
function merged(one: PolicyField, other: PolicyField): PolicyField {
  const values = [...new Set([...(one.values ?? []), ...(other.values ?? [])])];
  return { ...one, ...(values.length > 0 && { values }), required: one.required && other.required };
}
