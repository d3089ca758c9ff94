import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

// From the bottom up: a folder may import those before it. Fixtures know how to store a world, so what builds on a
// stored world (generators, targets) comes after them.
const layers = ['catalogue', 'engine', 'fixtures', 'generators', 'targets', 'reports', 'steps', 'proposals', 'cli'];
const root = join(import.meta.dirname, '..');
const files = globSync(`{${layers.join(',')}}/**/*.ts`, { cwd: root }).filter(
  (path) => !path.startsWith('reports/out'),
);

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(join(root, from), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to]) => ({
    from,
    to: to ?? '',
  })),
);

test('the walk reads every layer', () => {
  expect(new Set(files.map((path) => path.split('/')[0]))).toEqual(new Set(layers));
});

test('folders import only the layers below them', () => {
  const across = imports.filter(({ to }) => to.startsWith('#'));
  const upward = across.filter(({ from, to }) => levelOf(to) >= layers.indexOf(from.split('/')[0] ?? ''));

  expect(across.filter(({ to }) => levelOf(to) < 0)).toEqual([]);
  expect(upward).toEqual([]);
});

test('relative imports stay inside their folder', () => {
  const outside = imports
    .filter(({ to }) => to.startsWith('.'))
    .filter(({ from, to }) => normalize(join(dirname(from), to)).split('/')[0] !== from.split('/')[0]);

  expect(outside).toEqual([]);
});

test('no file reaches itself through its imports', () => {
  const targetsOf = new Map<string, string[]>();
  for (const { from, to } of imports.filter(({ to }) => to.startsWith('.'))) {
    targetsOf.set(from, [...(targetsOf.get(from) ?? []), normalize(join(dirname(from), to))]);
  }

  const circles = files.filter((file) => reaches(targetsOf, file, file));

  expect(circles).toEqual([]);
});

test('the engine is pure: it imports no I/O', () => {
  const impure = imports.filter(
    ({ from, to }) => from.startsWith('engine/') && /^(node:(?!util$|crypto$)|pg$)/.test(to),
  );

  expect(impure).toEqual([]);
});

test('engine, generators, reports and proposals read no clock, no randomness and no environment', () => {
  const pure = files.filter((path) => /^(engine|generators|reports|proposals)\//.test(path));
  const impure = pure.filter((path) =>
    /Date\.now|new Date\(\)|Math\.random|performance\.now|process\.env|randomUUID|randomInt/.test(
      readFileSync(join(root, path), 'utf8'),
    ),
  );

  expect(impure).toEqual([]);
});

/** The laws have a door of their own: there are hundreds of files behind it, which only those should load who try laws. */
function levelOf(door: string): number {
  return layers.indexOf(door === '#laws' ? 'generators' : door.slice(1));
}

function reaches(targetsOf: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  const seen = new Set<string>();
  const queue = [...(targetsOf.get(from) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(targetsOf.get(next) ?? []));
  }
  return false;
}
