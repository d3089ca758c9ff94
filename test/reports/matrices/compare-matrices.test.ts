import { expect, test } from 'vitest';
import { compareMatrices, type Matrix, matrixText, parseMatrix } from '#reports';

const matrix: Matrix = {
  file: 'access/project/session.txt',
  about: ['Who may do what.'],
  columns: ['guest', 'developer'],
  rows: [
    { section: 'git', name: 'pull', cells: ['-IU', 'PIU'] },
    { section: 'git', name: 'push', cells: ['---', 'PIU'] },
    { section: 'issues', name: 'push', cells: ['', '---'] },
  ],
};

const golden = (text: string) => new Map([[matrix.file, text]]);

test('what is written can be read again, empty cells and all', () => {
  const { columns, rows } = parseMatrix(matrixText(matrix));

  expect(columns).toEqual(matrix.columns);
  expect(rows.map(({ line, ...row }) => row)).toEqual(matrix.rows);
  expect(matrixText(matrix).split('\n')[(rows[1]?.line ?? 0) - 1]).toContain('push');
});

test('a file that was just written does not differ', () => {
  expect(compareMatrices(golden(matrixText(matrix)), [matrix])).toEqual([]);
});

test('a cell that is decided otherwise is told with its line, its row and its column', () => {
  const stale = matrixText(matrix).replace('-IU', 'PIU');

  expect(compareMatrices(golden(stale), [matrix])).toEqual([
    {
      kind: 'changed cell',
      file: matrix.file,
      line: 6,
      words: 'git: pull: guest: `PIU` in the file, `-IU` is decided',
    },
  ]);
});

test('something new lacks a row until somebody fills it', () => {
  const older = matrixText({ ...matrix, rows: matrix.rows.slice(0, 2) });

  expect(compareMatrices(golden(older), [matrix])).toMatchObject([{ kind: 'missing row', line: null }]);
});

test('a row of something that is gone is needless', () => {
  const shorter = { ...matrix, rows: matrix.rows.slice(1) };

  expect(compareMatrices(golden(matrixText(matrix)), [shorter])).toMatchObject([{ kind: 'needless row', line: 6 }]);
});

test('a new role is a column that the file lacks', () => {
  const wider = { ...matrix, columns: [...matrix.columns, 'owner'] };

  expect(compareMatrices(golden(matrixText(matrix)), [wider])).toMatchObject([{ kind: 'other columns' }]);
});

test('files are missing or needless as a whole', () => {
  const elsewhere = new Map([['access/project/gone.txt', matrixText(matrix)]]);

  expect(compareMatrices(elsewhere, [matrix]).map(({ kind }) => kind)).toEqual(['missing file', 'needless file']);
});
