import { policyTypes } from '#catalogue';
import type { PolicyTypeSummary, RuleCounts, Summary } from '../summary/summary.ts';
import { counted } from '../wording/plain-text.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** A row per policy type and one for all: scenarios and how they ended, rules and how far they have come. */
export function typeTable(summary: Summary, width: number, style: Style): readonly string[] {
  const rows = [...policyTypes.map((type) => summary.policyTypes[type]), allOf(summary)];
  const lines = width >= tableWidth ? wideTable(rows, style) : narrowTable(rows, width, style);
  return [...lines, ...sharedScenarios(summary, width).map(style.faint)];
}

/** Whoever adds up the rows must not think that the last one is wrong. */
function sharedScenarios({ policyTypes: types, scenarios }: Summary, width: number): readonly string[] {
  const sum = Object.values(types).reduce((total, type) => total + type.scenarios.total, 0);
  if (sum <= scenarios.total) return [];
  const words = `A scenario of two policy types stands in both rows: they add up to ${sum - scenarios.total} more than All.`;
  return wrap(words, width, { first: '', rest: '  ' });
}

/** The words over each column, one above the other. */
const headings = [
  ['scenarios', 'passed'],
  ['', 'failed'],
  ['rules', 'covered'],
  ['consulted', 'only'],
  ['not', 'tested'],
  ['not', 'implemented'],
] as const;
const columnWidths = headings.map((words) => Math.max(...words.map((word) => word.length)));
const nameWidth = 24;
const tableWidth = nameWidth + columnWidths.reduce((sum, width) => sum + width + 1, 0);

function wideTable(rows: readonly PolicyTypeSummary[], style: Style): readonly string[] {
  const heads = [0, 1].map((line) =>
    tableRow(
      '',
      headings.map((words) => words[line] ?? ''),
    ),
  );
  return [...heads.map(style.faint), ...rows.map((row) => wideRow(row, style))];
}

function wideRow({ title, scenarios, rules }: PolicyTypeSummary, style: Style): string {
  const passed = `${scenarios.passed}/${scenarios.total}`;
  const [covered = 0, ...others] = statesOf(rules);
  const cells = [passed, scenarios.failed, `${covered}/${rules.total}`, ...others].map(String);
  return tableRow(title.replace(/ policies$/, ''), cells, (cell, column) =>
    column === 1 && scenarios.failed > 0 ? style.bad(cell) : cell,
  );
}

type Paint = (cell: string, column: number) => string;

function tableRow(name: string, cells: readonly string[], paint: Paint = (cell) => cell): string {
  const padded = cells.map((cell, column) => paint(cell.padStart(columnWidths[column] ?? 0), column));
  return [name.padEnd(nameWidth), ...padded].join(' ');
}

function narrowTable(rows: readonly PolicyTypeSummary[], width: number, style: Style): readonly string[] {
  const indents = { first: '  ', rest: '  ' };
  return rows.flatMap(({ title, scenarios, rules }) => [
    style.strong(title),
    ...wrap(
      `${counted(scenarios.total, 'scenario')}: ${scenarios.passed} passed, ${scenarios.failed} failed`,
      width,
      indents,
    ),
    ...wrap(`${counted(rules.total, 'rule')}: ${stateWords(rules)}`, width, indents),
  ]);
}

function stateWords(rules: RuleCounts): string {
  const words = ['covered', 'consulted only', 'not tested', 'not implemented'];
  return statesOf(rules)
    .map((number, column) => `${number} ${words[column]}`)
    .join(', ');
}

function statesOf({ covered, consultedOnly, notTested, notImplemented }: RuleCounts): readonly number[] {
  return [covered, consultedOnly, notTested, notImplemented];
}

function allOf({ scenarios, rules }: Summary): PolicyTypeSummary {
  return { title: 'All', scenarios, rules: Object.values(rules).reduce(sum) };
}

function sum(left: RuleCounts, right: RuleCounts): RuleCounts {
  return {
    total: left.total + right.total,
    covered: left.covered + right.covered,
    consultedOnly: left.consultedOnly + right.consultedOnly,
    notTested: left.notTested + right.notTested,
    notImplemented: left.notImplemented + right.notImplemented,
    consulted: left.consulted + right.consulted,
    bothWays: left.bothWays + right.bothWays,
  };
}
