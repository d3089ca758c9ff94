import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ChangedPolicy } from './changed-policies.ts';

/** The line of a policy file on which the first changed field of a policy stands; of a field that is gone, the nearest one around it. */
export function lineOfChange(text: string, { name, list, changes }: ChangedPolicy): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const policies = document.get(list);
  const at = isSeq(policies) ? policies.items.findIndex((item) => isMap(item) && item.get('name') === name) : -1;
  if (at === -1) return 1;
  const field = keysOf(changes[0]?.path ?? '');
  for (let depth = field.length; depth >= 0; depth -= 1) {
    const start = startOf(document, [list, at, ...field.slice(0, depth)]);
    if (start !== null) return lines.linePos(start).line;
  }
  return 1;
}

type Path = readonly (string | number)[];

/** `actions[0].approvals_required` as keys and places in lists. */
function keysOf(path: string): Path {
  return [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Where a key stands, or an item of a list: a value may begin a line below its key. */
function startOf(document: ReturnType<typeof parseDocument>, path: Path): number | null {
  const last = path.at(-1);
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(last)) : undefined;
  const node: unknown = isMap(parent) ? pair?.key : document.getIn(path, true);
  return isRanged(node) ? node.range[0] : null;
}

function isRanged(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
