import type { Coverage } from '../coverage/coverage.ts';

/** `coverage.json`: the coverage of a run, one item or group to a line so that two runs can be compared as text. */
export function coverageJson({ items, combinations, ...head }: Coverage): string {
  const opening = JSON.stringify(head).slice(0, -1);
  return `${opening},\n"items":${lines(items)},\n"combinations":${lines(combinations)}}\n`;
}

function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}
