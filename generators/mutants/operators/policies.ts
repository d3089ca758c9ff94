import { policyKeys } from '#catalogue';
import { valueIn, withValue } from '../edit.ts';
import { isObject, keysIn, pathOf } from '../place.ts';
import { type Site, sitesOf } from '../site.ts';
import { type Edit, type EditFamily, nameOf, type Subject } from './edit-of.ts';

/** The policies of a kind are pushed beyond the limit by others that act nowhere. */
export const limitEdits: EditFamily = ({ place, value }, { content }) => {
  const [key] = place;
  const [first] = Array.isArray(value) ? value : [];
  if (place.length !== 1 || !(policyKeys as readonly unknown[]).includes(key) || !isObject(first)) return [];
  const fillers = Array.from({ length: 5 }, (_, index) => ({
    ...first,
    name: `Filler ${index + 1}`,
    enabled: true,
    policy_scope: { projects: { including: [{ id: 0 }] } },
  }));
  const changed = withValue(content, place, [...fillers, ...(value as readonly unknown[])]);
  return [
    { verb: 'beyond-the-limit', detail: '', change: `${key} after five policies that act nowhere`, content: changed },
  ];
};

/** Two ids of one kind in one policy change places. */
export function swappedIdentifiers({ content, profile }: Subject): readonly (Edit & { readonly site: Site })[] {
  const ids = sitesOf(content, profile).filter(isIdentifier);
  return ids.flatMap((site, index) => {
    const twin = ids.slice(index + 1).find((other) => areTwins(site, other));
    if (twin === undefined) return [];
    const changed = withValue(withValue(content, site.place, twin.value), twin.place, valueIn(content, site.place));
    const change = `${nameOf(site)} ${site.value} and ${twin.value} change places`;
    return [{ verb: 'change-places', detail: pathOf(twin.place), change, content: changed, site }];
  });
}

function isIdentifier({ value, place }: Site): boolean {
  const key = keysIn(place).at(-1) ?? '';
  return typeof value === 'number' && (key === 'id' || key.endsWith('_ids'));
}

/** The same field in another list: within one list, order says nothing. */
function areTwins(one: Site, other: Site): boolean {
  return (
    one.value !== other.value &&
    keysIn(one.place).join() === keysIn(other.place).join() &&
    pathOf(one.place.slice(0, 2)) === pathOf(other.place.slice(0, 2)) &&
    pathOf(one.place.slice(0, -1)) !== pathOf(other.place.slice(0, -1))
  );
}
