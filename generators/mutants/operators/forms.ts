import { type FieldChoice, optionsOf, type PolicyFileProfile, type Shape, type VariantsShape } from '#catalogue';
import { renamed, without, withValue } from '../edit.ts';
import { isObject } from '../place.ts';
import type { Site } from '../site.ts';
import { type Edit, type EditFamily, nameOf, type Subject, worded } from './edit-of.ts';
import { completed, sampleOf } from './sample.ts';

/** Objects become another variant, fields the alternative that excludes them, and short forms the long one. */
export const formEdits: EditFamily = (site, subject) => [
  ...otherVariants(site, subject),
  ...otherChoices(site, subject),
  ...speltOut(site, subject),
];

/** A rule of another type, an action with another scan: what the new type needs is added, what it forbids goes. */
function otherVariants(site: Site, { content, profile }: Subject): readonly Edit[] {
  const { written, value } = site;
  const variants = variantsIn(written, profile);
  if (variants === undefined || !isObject(value)) return [];
  const { by } = variants;
  return Object.entries(variants.variants).flatMap(([word, shape]) => {
    if (value[by] === word || (variants.profiles?.[word] ?? profile) !== profile) return [];
    const changed = withValue(content, site.place, completed({ ...value, [by]: word }, shape, profile));
    const change = `${nameOf(site)}: ${by} ${worded(value[by])} -> ${word}`;
    return [{ verb: `${by}-swapped`, detail: word, change, content: changed }];
  });
}

function variantsIn(shape: Shape, profile: PolicyFileProfile): VariantsShape | undefined {
  if (shape.kind === 'profiled') return variantsIn(shape.shapes[profile], profile);
  return shape.kind === 'variants' ? shape : undefined;
}

/** `branches` instead of `branch_type`, `licenses` instead of `license_types`. */
function otherChoices(site: Site, subject: Subject): readonly Edit[] {
  const key = nameOf(site);
  const choices = site.owner?.choices ?? [];
  return choices
    .filter(({ need, of }) => need === 'exactly-one-of' && of.some((alternative) => alternative[0] === key))
    .flatMap((choice) => alternativesTo(site, choice, subject));
}

function alternativesTo(site: Site, { of }: FieldChoice, { content, profile }: Subject): readonly Edit[] {
  const key = nameOf(site);
  const present = of.find((alternative) => alternative[0] === key) ?? [];
  const holder = site.place.slice(0, -1);
  const bare = present.slice(1).reduce<unknown>((text, other) => without(text, [...holder, other]), content);
  return of
    .filter((alternative) => alternative !== present)
    .flatMap((alternative) => {
      const [other = '', ...more] = alternative;
      return valuesFor(site, other, profile).map((value) => {
        const swapped = renamed(bare, site.place, { key: other, value });
        const whole = more.reduce<unknown>((text, name) => {
          const [first] = valuesFor(site, name, profile);
          return withValue(text, [...holder, name], first);
        }, swapped);
        const change = `${key} replaced by ${other} ${worded(value)}`;
        return { verb: 'replaced', detail: `${other} ${worded(value)}`, change, content: whole };
      });
    });
}

function valuesFor({ owner, value }: Site, key: string, profile: PolicyFileProfile): readonly unknown[] {
  const shape = owner?.fields[key]?.shape;
  const options = shape === undefined ? [] : optionsOf(shape, profile);
  return options.flatMap((option): readonly unknown[] => {
    if (option.kind === 'string' && option.words !== undefined) return option.words;
    if (option.kind === 'string') return Array.isArray(value) && typeof value[0] === 'string' ? [value[0]] : [];
    if (option.kind === 'list' && typeof value === 'string' && key === 'values') return [[value]];
    if (key === 'branches') return [[], ['*']];
    return option.kind === 'map' ? [] : [sampleOf(option, profile)];
  });
}

/** What may be written as a word or as an object: the object that should mean the same. */
function speltOut(site: Site, { content, profile }: Subject): readonly Edit[] {
  const { written, value } = site;
  if (written.kind === 'list' || typeof value === 'object') return [];
  return optionsOf(written, profile).flatMap((option) => {
    if (option.kind !== 'object') return [];
    const entry = Object.entries(option.fields).find(([, { required }]) => required === true);
    if (entry === undefined) return [];
    const long = { ...(sampleOf(option, profile) as object), [entry[0]]: value };
    const change = `${nameOf(site)}: ${worded(value)} written as ${worded(long)}`;
    return [{ verb: 'spelt-out', detail: '', change, content: withValue(content, site.place, long) }];
  });
}
