import { type ListShape, optionsOf, type PolicyFileProfile } from '#catalogue';
import { without, withValue } from '../edit.ts';
import { isObject } from '../place.ts';
import type { Site } from '../site.ts';
import { type Edit, type EditFamily, nameOf, type Subject, worded } from './edit-of.ts';

/** Lists lose an item, gain one, become empty, change their order and repeat an item; maps lose a key. */
export const listEdits: EditFamily = (site, subject) => {
  if (site.shape.kind === 'map') return withoutKeys(site, subject);
  if (site.shape.kind !== 'list' || !Array.isArray(site.value)) return [];
  const list: OpenList = { site, items: site.value, shape: site.shape };
  return [
    ...withoutItems(list, subject),
    ...withItems(list, subject),
    ...emptied(list, subject),
    ...reordered(list, subject),
    ...repeated(list, subject),
  ];
};

interface OpenList {
  readonly site: Site;
  readonly items: readonly unknown[];
  readonly shape: ListShape;
}

function withoutItems({ site, items }: OpenList, { content }: Subject): readonly Edit[] {
  return items.map((item, index) => ({
    verb: 'without-item',
    detail: '',
    change: `${nameOf(site)} without ${itemName(item, index)}`,
    content: without(content, [...site.place, index]),
    place: [...site.place, index],
  }));
}

function withItems({ site, items, shape }: OpenList, { content, profile }: Subject): readonly Edit[] {
  return missingItems(items, shape, profile).map((item) => ({
    verb: 'with-item',
    detail: worded(item),
    change: `${nameOf(site)} with ${worded(item)} added`,
    content: withValue(content, site.place, [...items, item]),
  }));
}

/** The words that a list could have too; of references and numbers the next one, of texts one that nothing has. */
function missingItems(items: readonly unknown[], shape: ListShape, profile: PolicyFileProfile): readonly unknown[] {
  const options = optionsOf(shape.of, profile);
  const words = options.flatMap((option) => (option.kind === 'string' ? (option.words ?? option.known ?? []) : []));
  if (words.length > 0) return words.filter((word) => !items.includes(word));
  const last = items.at(-1);
  if (typeof last === 'number') return [last + 1];
  if (typeof last === 'string') return [`${last}-other`];
  if (isObject(last) && typeof last.id === 'number') return [{ ...last, id: last.id + 1 }];
  return [];
}

function emptied({ site, items }: OpenList, { content }: Subject): readonly Edit[] {
  if (items.length < 2) return [];
  return [
    { verb: 'emptied', detail: '', change: `${nameOf(site)} emptied`, content: withValue(content, site.place, []) },
  ];
}

function reordered({ site, items }: OpenList, { content }: Subject): readonly Edit[] {
  if (items.length < 2) return [];
  return [
    {
      verb: 'reordered',
      detail: '',
      change: `${nameOf(site)} in reverse order`,
      content: withValue(content, site.place, items.toReversed()),
    },
  ];
}

/** Only objects: a word that stands twice is seen at once. */
function repeated({ site, items }: OpenList, { content }: Subject): readonly Edit[] {
  const [first] = items;
  if (!isObject(first)) return [];
  return [
    {
      verb: 'repeated',
      detail: '',
      change: `${nameOf(site)} with the first item twice`,
      content: withValue(content, site.place, [first, ...items]),
    },
  ];
}

function withoutKeys(site: Site, { content }: Subject): readonly Edit[] {
  return Object.keys(site.value ?? {}).map((key) => ({
    verb: 'without-item',
    detail: key,
    change: `${nameOf(site)} without ${key}`,
    content: without(content, [...site.place, key]),
  }));
}

function itemName(item: unknown, index: number): string {
  return isObject(item) ? `item ${index + 1}` : worded(item);
}
