import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, type Change, insert, remove, update, worldOf } from '#engine';

type Row = { readonly id: number; readonly name: string };

const change = fc.oneof(
  fc.record({ op: fc.constant('insert' as const), id: fc.nat(6), name: fc.string() }),
  fc.record({ op: fc.constant('update' as const), id: fc.nat(6), name: fc.string() }),
  fc.record({ op: fc.constant('delete' as const), id: fc.nat(6), name: fc.string() }),
);

test('many changes at once do what they do one after the other', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.nat(6), name: fc.string() })), fc.array(change), (rows, drawn) => {
      const changes = drawn.map(asChange);
      const world = worldOf({ branches: rows as never, organizations: rows as never });

      const atOnce = applyChanges(world, changes);

      expect(atOnce.branches).toEqual(drawn.reduce<readonly Row[]>(changed, rows));
      expect(atOnce.organizations).toBe(world.organizations);
    }),
  );
});

test('no change leaves the very same world', () => {
  const world = worldOf({});

  expect(applyChanges(world, [])).toBe(world);
});

interface Drawn extends Row {
  readonly op: 'insert' | 'update' | 'delete';
}

function asChange({ op, id, name }: Drawn): Change {
  if (op === 'insert') return insert('branches', { id, name } as never);
  return op === 'update' ? update('branches', id, { name }) : remove('branches', id);
}

function changed(rows: readonly Row[], { op, id, name }: Drawn): readonly Row[] {
  if (op === 'insert') return [...rows, { id, name }];
  if (op === 'delete') return rows.filter((row) => row.id !== id);
  return rows.map((row) => (row.id === id ? { ...row, name } : row));
}
