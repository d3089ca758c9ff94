import { isMap, isNode, isPair, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { fieldPathOf, type PolicyField, policyFields } from '#catalogue';
import { textsUnder } from '#generators';

/** Variants of a policy file, its layout kept: a field between braces left out, a documented field put in beside others. */
export function withOtherFields(text: string): readonly string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isNode(document.contents)) return [];
  return mapsIn(document.contents, []).flatMap(({ map, place }) => [
    ...(map.flow === true ? withoutPairs(text, map) : []),
    ...withPair(text, map, missingBeside(map, place)),
  ]);
}

interface MapAt {
  readonly map: YAMLMap;
  readonly place: readonly (string | number)[];
}

/** The maps of a document; of a list only the first item, since its others are mostly alike. */
function mapsIn(node: unknown, place: readonly (string | number)[]): readonly MapAt[] {
  if (isSeq(node)) return mapsIn(node.items[0], [...place, 0]);
  if (!isMap(node)) return [];
  const below = node.items.flatMap((pair) => mapsIn(pair.value, [...place, keyOf(pair)]));
  return [{ map: node, place }, ...below];
}

function keyOf({ key }: Pair): string {
  return String(key);
}

function withoutPairs(text: string, map: YAMLMap): readonly string[] {
  const spans = map.items.map(spanOf);
  return spans.map((span, index) => {
    const next = spans[index + 1];
    const before = spans[index - 1];
    if (next !== undefined) return text.slice(0, span.start) + text.slice(next.start);
    return text.slice(0, before?.end ?? span.start) + text.slice(span.end);
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(pair: unknown): Span {
  const [key, value] = isPair(pair) ? [pair.key, pair.value] : [];
  const [start = 0, keyEnd = 0] = (isNode(key) && key.range) || [];
  const [, end = keyEnd] = (isNode(value) && value.range) || [];
  return { start, end };
}

function withPair(text: string, map: YAMLMap, pairs: readonly string[]): readonly string[] {
  const [first] = map.items;
  if (first === undefined) return [];
  const { start } = spanOf(first);
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const between = map.flow === true ? ', ' : `\n${' '.repeat(column)}`;
  return pairs.map((pair) => `${text.slice(0, start)}${pair}${between}${text.slice(start)}`);
}

/** The documented fields that stand beside those of a map and are not in it, each with a plain value. */
function missingBeside(map: YAMLMap, place: readonly (string | number)[]): readonly string[] {
  const path = place.length === 0 ? '' : fieldPathOf(place);
  if (path === undefined) return [];
  return (fieldsBelow().get(path) ?? []).flatMap((field) => {
    const key = lastOf(field.path);
    return map.has(key) ? [] : [`${key}: ${plainValue(field, key)}`];
  });
}

let below: ReadonlyMap<string, readonly PolicyField[]> | undefined;

function fieldsBelow(): ReadonlyMap<string, readonly PolicyField[]> {
  if (below !== undefined) return below;
  const named = policyFields().filter(({ path }) => /\w$/.test(path));
  const once = [...new Map(named.map((field) => [field.path, field])).values()];
  below = Map.groupBy(once, ({ path }) => path.slice(0, Math.max(0, path.length - lastOf(path).length - 1)));
  return below;
}

function lastOf(path: string): string {
  return /\w+$/.exec(path)?.[0] ?? '';
}

function plainValue({ path, type, values, limits }: PolicyField, key: string): string {
  const [word] = values ?? textsUnder(key);
  if (type.startsWith('list')) return `[${itemOf(path, key)}]`;
  if (type.startsWith('object') || type.startsWith('map')) return '{}';
  if (type.startsWith('integer') || type.startsWith('number')) return String(limits?.min ?? 1);
  return word ?? 'one';
}

function itemOf(path: string, key: string): string {
  const item = policyFields().find((field) => field.path === `${path}[]`);
  if (item === undefined || item.type.startsWith('object')) return '';
  return item.type.startsWith('integer') ? '1' : (item.values?.[0] ?? textsUnder(key)[0] ?? 'one');
}
