import type { FieldChoice, ObjectShape } from '#catalogue';
import type { PlainObject } from '../plain-values.ts';
import type { Finding } from '../problem.ts';
import { advice, below, fault, type Spot } from './spot.ts';

/** What is wrong with the alternatives among the fields of an object. */
export function checkChoices(object: PlainObject, shape: ObjectShape, spot: Spot): readonly Finding[] {
  const choices = shape.choices ?? [];
  return choices
    .filter(({ profile = spot.profile }) => profile === spot.profile)
    .map((choice) => ({ choice: withinProfile(choice, shape, spot), standIns: replaced(object, shape, spot) }))
    .flatMap((asked) => checkChoice(object, asked, spot));
}

interface Asked {
  readonly choice: FieldChoice;
  /** Fields that a dead key stands in for: the dead key is reported, so its successor is not missed as well. */
  readonly standIns: readonly string[];
}

function replaced(object: PlainObject, shape: ObjectShape, { profile }: Spot): readonly string[] {
  return Object.entries(shape.fields).flatMap(([name, { instead, profiles }]) =>
    instead !== undefined && Object.hasOwn(object, name) && profiles?.includes(profile) === false ? [instead] : [],
  );
}

function withinProfile(choice: FieldChoice, shape: ObjectShape, { profile }: Spot): FieldChoice {
  const known = (name: string) => shape.fields[name]?.profiles?.includes(profile) ?? true;
  return { ...choice, of: choice.of.filter((alternative) => alternative.every(known)) };
}

function checkChoice(object: PlainObject, { choice, standIns }: Asked, spot: Spot): readonly Finding[] {
  const present = (name: string) => Object.hasOwn(object, name) || standIns.includes(name);
  const met = choice.of.filter((alternative) => alternative.every(present));
  const expected = `${choice.need === 'exactly-one-of' ? 'exactly one of' : 'at least one of'} ${listed(choice)}`;
  if (met.length === 0) return [nothingChosen(choice, object, { expected, spot })];
  if (choice.need === 'at-least-one-of') return [];
  if (met.length > 1) {
    const what = `${met.map(named).join(' and ')} exclude each other`;
    return [fault(spot, { code: 'exclusive-fields', what, expected })];
  }
  return choice.of
    .filter((alternative) => !met.includes(alternative))
    .flatMap((alternative) => alternative.filter(present))
    .map((name) => {
      const what = `\`${name}\` does nothing beside ${met.map(named).join(' and ')}`;
      return advice(below(spot, name), { code: 'useless-field', atKey: true, what });
    });
}

function nothingChosen(
  choice: FieldChoice,
  object: PlainObject,
  { expected, spot }: { expected: string; spot: Spot },
): Finding {
  const begun = choice.of.find((alternative) => alternative.some((name) => Object.hasOwn(object, name)));
  const missing = begun?.filter((name) => !Object.hasOwn(object, name)) ?? [];
  if (begun !== undefined && missing.length > 0) {
    const what = `${named(missing)} is missing beside ${named(begun.filter((name) => Object.hasOwn(object, name)))}`;
    return fault(spot, { code: 'missing-choice', what, expected });
  }
  return fault(spot, { code: 'missing-choice', what: `none of the needed fields is present`, expected });
}

function listed(choice: FieldChoice): string {
  return choice.of.map(named).join(', ');
}

function named(alternative: readonly string[]): string {
  return alternative.map((name) => `\`${name}\``).join(' with ');
}
