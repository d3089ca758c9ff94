import type { Field, FieldChoice, ObjectShape, PolicyFileProfile } from '#catalogue';
import { exampleOf } from '../example-of.ts';
import { choicesOf, meets } from '../object-values.ts';
import { knownFields, type PlainObject } from '../spot.ts';
import type { Edit, FaultKind, FaultMaker, FaultyChange, Surroundings } from './fault.ts';
import { isPlainObject, type Place, pathOf, type Visited } from './visited.ts';

/** Faults of an object of known keys. */
export const objectFaults = {
  'missing-field': overObjects(({ object, fields, place }) =>
    fields
      .filter(([key, field]) => key in object && isNeeded(field, object))
      .map(([key]) => atObject('missing-field', place, [{ place: [...place, key] }])),
  ),
  'missing-choice': overObjects(({ object, choices, place }) =>
    choices.map(({ of }) => {
      const present = of.flat().filter((name) => name in object);
      return atObject(
        'missing-choice',
        place,
        present.map((name) => ({ place: [...place, name] })),
      );
    }),
  ),
  'exclusive-fields': overObjects((at) => at.choices.flatMap((choice) => further(choice, at))),
  'forbidden-field': overObjects(({ object, fields, place, profile }) =>
    fields
      .filter(([key, { onlyWhen }]) => onlyWhen?.otherwise === 'error' && !(key in object) && !meets(object, onlyWhen))
      .map(([key, field]) => adding('forbidden-field', [...place, key], exampleOf(field.shape, 0, profile))),
  ),
  'unknown-key': overObjects(({ shape, place }) => [
    { ...adding('unknown-key', [...place, 'unheard_of'], 'anything'), rejected: !shape.open },
  ]),
  'key-of-another-format': overObjects(({ shape, object, place, profile }) =>
    Object.entries(shape.fields)
      .filter(([key, { profiles }]) => profiles?.includes(profile) === false && !(key in object))
      .map(([key, { shape: below, instead }]) => ({
        ...adding('key-of-another-format', [...place, key], exampleOf(below, 0, profile)),
        code: instead === undefined ? 'unknown-key' : 'retired-key',
        rejected: !shape.open,
      })),
  ),
} as const satisfies Partial<Record<FaultKind, FaultMaker>>;

interface At {
  readonly shape: ObjectShape;
  readonly object: PlainObject;
  readonly place: Place;
  readonly profile: PolicyFileProfile;
  readonly fields: readonly (readonly [string, Field])[];
  readonly choices: readonly FieldChoice[];
}

function overObjects(faultsAt: (at: At) => readonly FaultyChange[]): FaultMaker {
  return ({ shape, value, place }: Visited, { profile }: Surroundings) => {
    if (shape.kind !== 'object' || !isPlainObject(value)) return [];
    const fields = knownFields(shape.fields, profile);
    return faultsAt({ shape, object: value, place, profile, fields, choices: choicesOf(shape, { profile }) });
  };
}

function isNeeded({ required, requiredWhen }: Field, object: PlainObject): boolean {
  return required === true || (requiredWhen !== undefined && meets(object, requiredWhen));
}

/** A second alternative, whole, beside the one that is there. */
function further({ need, of }: FieldChoice, { object, place, shape, profile }: At): readonly FaultyChange[] {
  if (need !== 'exactly-one-of') return [];
  const other = of.find((names) => names.every((name) => !(name in object)));
  const edits = other?.flatMap((name) => {
    const field = shape.fields[name];
    return field === undefined ? [] : [{ place: [...place, name], value: exampleOf(field.shape, 0, profile) }];
  });
  return edits === undefined ? [] : [atObject('exclusive-fields', place, edits)];
}

function atObject(kind: FaultKind, place: Place, edits: readonly Edit[]): FaultyChange {
  return { kind, path: pathOf(place), code: kind, rejected: true, edits };
}

function adding(kind: FaultKind, place: Place, value: unknown): FaultyChange {
  return { kind, path: pathOf(place), code: kind, rejected: true, edits: [{ place, value }] };
}
