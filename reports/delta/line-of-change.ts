import { isMap, LineCounter, parseDocument } from 'yaml';
import type { ChangedPolicy } from './delta.ts';
import { keysIn, placeOfPolicy, type YamlPath } from './policy-place.ts';

/** The line of a policy file on which the first changed field of a policy stands; of a field that is gone, the nearest one around it. */
export function lineOfChange(text: string, policy: ChangedPolicy): number {
  if (policy.place !== undefined) return policy.place.line;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const place = placeOfPolicy(document, policy);
  if (place === null) return 1;
  const field = keysIn(policy.changes[0]?.path ?? '');
  for (let depth = field.length; depth >= 0; depth -= 1) {
    const start = startOf(document, [...place, ...field.slice(0, depth)]);
    if (start !== null) return lines.linePos(start).line;
  }
  return 1;
}

/** Where a key stands, or an item of a list: a value may begin a line below its key. */
function startOf(document: ReturnType<typeof parseDocument>, path: YamlPath): number | null {
  const last = path.at(-1);
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(last)) : undefined;
  const node: unknown = isMap(parent) ? pair?.key : document.getIn(path, true);
  return isRanged(node) ? node.range[0] : null;
}

function isRanged(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
