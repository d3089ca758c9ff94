import type { Matrix, MatrixRow } from './matrix.ts';

/** A matrix as a text file: the legend, the columns, and a line for each row, aligned. */
export function matrixText({ about, columns, rows }: Matrix): string {
  const widthOfName = Math.max(0, ...rows.map(({ name }) => name.length)) + 2;
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  const line = (name: string, cells: readonly string[]) =>
    [`  ${name}`.padEnd(widthOfName), ...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0))].join(' | ').trimEnd();
  const sections = [...Map.groupBy(rows, ({ section }) => section)];
  return [
    ...about.map((sentence) => `# ${sentence}`),
    '',
    line('', columns),
    ...sections.flatMap(([section, own]) => ['', section, ...own.map(({ name, cells }) => line(name, cells))]),
    '',
  ].join('\n');
}

/** A row, and the 1-based line where it stands in its file. */
export interface PlacedRow extends MatrixRow {
  readonly line: number;
}

/** What a file of a matrix says; lines that nobody could have generated are left out, and so count as missing. */
export function parseMatrix(text: string): {
  readonly columns: readonly string[];
  readonly rows: readonly PlacedRow[];
} {
  const lines = text.split('\n').map((content, index) => ({ content, line: index + 1 }));
  const [header, ...body] = lines.filter(({ content }) => content !== '' && !content.startsWith('#'));
  const rows: PlacedRow[] = [];
  let section = '';
  for (const { content, line } of body) {
    if (!content.startsWith(' ')) section = content;
    else rows.push({ section, line, ...splitLine(content) });
  }
  return { columns: header === undefined ? [] : splitLine(header.content).cells, rows };
}

function splitLine(content: string): Pick<MatrixRow, 'name' | 'cells'> {
  const [name = '', ...cells] = content.split(' |').map((cell) => cell.trim());
  return { name, cells };
}
