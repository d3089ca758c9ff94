import {
  type Field,
  type ObjectShape,
  optionsOf,
  type PolicyFileProfile,
  policyFileShape,
  type Shape,
} from '#catalogue';
import { exampleOf } from './example-of.ts';

type PlainObject = Readonly<Record<string, unknown>>;

/** What stands at the end of a path, and in which age of the format. */
export interface FileDemand {
  readonly profile: PolicyFileProfile;
  /** The values that a shape without alternatives may get there; none where it fits no such value. */
  readonly valuesFor: (shape: Shape) => readonly unknown[];
}

/**
 * Policy files that say nothing but what leads to a path of the catalogue, such as `approval_policy[].rules[]`, and
 * what its siblings need: one for each variant of the objects on the way.
 */
export function smallestFiles(path: string, demand: FileDemand): readonly PlainObject[] {
  return built(policyFileShape, path.match(/\[\]|\*|\w+/g) ?? [], demand) as readonly PlainObject[];
}

function built(shape: Shape, way: readonly string[], demand: FileDemand): readonly unknown[] {
  const [step, ...rest] = way;
  const options = optionsOf(shape, demand.profile);
  if (step === undefined) return options.flatMap(demand.valuesFor);
  return options.flatMap((option) => around(option, { step, rest, demand }));
}

interface Below {
  readonly step: string;
  readonly rest: readonly string[];
  readonly demand: FileDemand;
}

function around(shape: Shape, { step, rest, demand }: Below): readonly unknown[] {
  const { profile } = demand;
  if (shape.kind === 'list' && step === '[]') {
    const others = Array.from({ length: Math.max(0, (shape.minItems ?? 0) - 1) }, (_, index) =>
      exampleOf(shape.of, index + 1, profile),
    );
    return built(shape.of, rest, demand).map((item) => [item, ...others]);
  }
  if (shape.kind === 'map' && step === '*') {
    return built(shape.of, rest, demand).map((value) => ({ [shape.keys?.good ?? 'key']: value }));
  }
  const field = shape.kind === 'object' && Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined;
  if (shape.kind !== 'object' || field === undefined || !isKnown(field, profile)) return [];
  return built(field.shape, rest, demand).map((value) => objectWith(shape, { [step]: value }, profile));
}

function isKnown({ profiles }: Field, profile: PolicyFileProfile): boolean {
  return profiles?.includes(profile) ?? true;
}

/** The smallest object with a field: with what it goes with, and without what it excludes. */
function objectWith(shape: ObjectShape, wanted: PlainObject, profile: PolicyFileProfile): PlainObject {
  const smallest = Object.entries(exampleOf(shape, 0, profile) as PlainObject);
  const { friends, rivals } = besideOf(shape, Object.keys(wanted));
  const object = {
    ...Object.fromEntries(smallest.filter(([key]) => !rivals.includes(key))),
    ...examples(shape, friends, profile),
    ...conditionsOf(shape, wanted),
    ...wanted,
  };
  const due = Object.entries(shape.fields).filter(
    ([key, { requiredWhen: when }]) =>
      !(key in object) && when?.is.some((word) => object[when.field] === word) === true,
  );
  return {
    ...object,
    ...examples(
      shape,
      due.map(([key]) => key),
      profile,
    ),
  };
}

/** Fields that an alternative needs besides, and fields of the other alternatives. */
function besideOf(
  { choices = [] }: ObjectShape,
  wanted: readonly string[],
): { readonly friends: readonly string[]; readonly rivals: readonly string[] } {
  const chosen = choices.flatMap(({ of }) => {
    const own = of.find((names) => names.some((name) => wanted.includes(name)));
    return own === undefined ? [] : [{ own, all: of.flat() }];
  });
  return {
    friends: chosen.flatMap(({ own }) => own),
    rivals: chosen.flatMap(({ own, all }) => all.filter((name) => !own.includes(name))),
  };
}

function examples(shape: ObjectShape, keys: readonly string[], profile: PolicyFileProfile): PlainObject {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const field = shape.fields[key];
      return field === undefined ? [] : [[key, exampleOf(field.shape, 0, profile)]];
    }),
  );
}

function conditionsOf({ fields }: ObjectShape, wanted: PlainObject): PlainObject {
  const conditions = Object.keys(wanted).flatMap((key) => fields[key]?.onlyWhen ?? []);
  return Object.fromEntries(conditions.map(({ field, is }) => [field, is[0]]));
}
