import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Place } from './problem.ts';

/** A place in a text, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds where a value, or the key that holds it, is written; what is missing is placed at what surrounds it. */
export type Locate = (place: Place, atKey?: boolean) => Position;

/** Finds lines and columns in one document. */
export function locatorOf(document: Document.Parsed, lines: LineCounter): Locate {
  return (place, atKey = false) => {
    const { line, col } = lines.linePos(offsetOf(document, place, atKey));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

function offsetOf(document: Document.Parsed, place: Place, atKey: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of place.entries()) {
    const found = stepInto(document, node, step);
    if (found === undefined) return offset;
    const last = depth === place.length - 1;
    const key = startOf(found.key);
    offset = (last && atKey ? key : startOf(found.value)) ?? key ?? offset;
    node = found.value;
  }
  return offset;
}

function stepInto(document: Document.Parsed, node: unknown, step: string | number): Found | undefined {
  const value = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(value)) return typeof step === 'number' ? { value: value.items[step] } : undefined;
  return isMap(value) ? pairOf(document, value, String(step)) : undefined;
}

interface Found {
  readonly key?: unknown;
  readonly value: unknown;
}

/** Keys of the object itself come before keys that `<<` merges into it. */
function pairOf(document: Document.Parsed, map: YAMLMap, name: string): Found | undefined {
  const own = map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === name);
  if (own !== undefined) return own;
  const merged = map.items.filter(isMerge).flatMap((pair) => sourcesOf(document, pair.value));
  for (const source of merged) {
    const found = pairOf(document, source, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isMerge(pair: Pair): boolean {
  const key = isScalar(pair.key) ? pair.key.value : undefined;
  return key === '<<' || (typeof key === 'symbol' && key.description === '<<');
}

function sourcesOf(document: Document.Parsed, value: unknown): readonly YAMLMap[] {
  const node = isAlias(value) ? value.resolve(document) : value;
  if (isMap(node)) return [node];
  return isSeq(node) ? node.items.flatMap((item) => sourcesOf(document, item)) : [];
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
