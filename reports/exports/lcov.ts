import type { FileLines } from './file-lines.ts';
import type { LineCoverage } from './line-coverage.ts';

/** LCOV: a record per file, with how many cases hit each of its lines. */
export function lcov({ features, policies }: LineCoverage): string {
  return [...features, ...policies].map(record).join('');
}

function record({ path, lines }: FileLines): string {
  const hit = lines.filter(({ hits }) => hits > 0).length;
  const data = lines.map(({ line, hits }) => `DA:${line},${hits}`);
  return ['TN:', `SF:${path}`, ...data, `LF:${lines.length}`, `LH:${hit}`, 'end_of_record', ''].join('\n');
}
