import { type ObjectShape, optionsOf, type Shape } from '#catalogue';
import { renamed, valueIn, without, withValue } from '../edit.ts';
import { isObject } from '../place.ts';
import type { Site } from '../site.ts';
import { type Edit, type EditFamily, nameOf, type Subject } from './edit-of.ts';

/**
 * Optional fields are dropped, misspelt where nobody objects, and moved to their opposite, such as `excluding`; those
 * that are missing are added with each of their words.
 */
export const fieldEdits: EditFamily = (site, subject) => {
  const { field, owner, place } = site;
  const added = site.shape.kind === 'object' ? addedFields(site, site.shape, subject) : [];
  if (field === undefined || owner === undefined || place.length === 1) return added;
  return [
    ...added,
    ...(field.required === true ? [] : [dropped(site, subject), ...misspelt(site, owner, subject)]),
    ...moved(site, owner, subject),
  ];
};

function addedFields({ place, value }: Site, shape: ObjectShape, { content, profile }: Subject): readonly Edit[] {
  const exclusive = new Set((shape.choices ?? []).flatMap(({ of }) => of.flat()));
  return Object.entries(shape.fields)
    .filter(([key]) => isObject(value) && !Object.hasOwn(value, key) && !exclusive.has(key))
    .filter(([, field]) => field.profiles?.includes(profile) ?? true)
    .flatMap(([key, field]) =>
      optionsOf(field.shape, profile)
        .flatMap(valuesOf)
        .map((word) => ({
          verb: 'added',
          detail: String(word),
          change: `${key}: ${word} added`,
          content: withValue(content, [...place, key], word),
          place: [...place, key],
        })),
    );
}

function valuesOf(shape: Shape): readonly (string | boolean)[] {
  if (shape.kind === 'boolean') return [true, false];
  return shape.kind === 'string' ? (shape.words ?? []) : [];
}

function dropped(site: Site, { content }: Subject): Edit {
  return { verb: 'dropped', detail: '', change: `${nameOf(site)} dropped`, content: without(content, site.place) };
}

function misspelt(site: Site, owner: ObjectShape, { content }: Subject): readonly Edit[] {
  if (!owner.open) return [];
  const key = nameOf(site);
  const slip = withSlip(key);
  return [
    {
      verb: 'misspelt',
      detail: '',
      change: `${key} written ${slip}`,
      content: renamed(content, site.place, { key: slip }),
    },
  ];
}

/** The slip that people make: one letter of a double one is missing, or else the last letter. */
function withSlip(key: string): string {
  const slip = key.replace(/(.)\1/, '$1');
  return slip === key ? key.slice(0, -1) : slip;
}

const opposites: readonly (readonly [string, string])[] = [
  ['including', 'excluding'],
  ['allowed', 'denied'],
  ['name', 'pattern'],
  ['projects', 'groups'],
  ['user_approvers_ids', 'group_approvers_ids'],
  ['user_approvers', 'group_approvers'],
];

function moved(site: Site, owner: ObjectShape, { content }: Subject): readonly Edit[] {
  const key = nameOf(site);
  const around = valueIn(content, site.place.slice(0, -1));
  return opposites
    .filter((pair) => pair.includes(key))
    .map((pair) => (pair[0] === key ? pair[1] : pair[0]))
    .filter((other) => Object.hasOwn(owner.fields, other) && isObject(around) && !Object.hasOwn(around, other))
    .map((other) => ({
      verb: 'moved',
      detail: other,
      change: `${key} moved to ${other}`,
      content: renamed(content, site.place, { key: other }),
    }));
}
