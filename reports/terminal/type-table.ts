import { policyTypes } from '#catalogue';
import type { PolicyTypeSummary, RuleCounts, Summary } from '../summary/summary.ts';
import { counted } from '../wording/plain-text.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** A row per policy type and one for all: scenarios and how they ended, rules and how far they have come. */
export function typeTable(summary: Summary, width: number, style: Style): readonly string[] {
  const rows = [...policyTypes.map((type) => summary.policyTypes[type]), allOf(summary)];
  return width >= tableWidth ? wideTable(rows, style) : narrowTable(rows, width, style);
}

const headings = [
  'scenarios',
  'passed',
  'failed',
  'rules',
  'covered',
  'consulted only',
  'not tested',
  'not implemented',
];
const nameWidth = 27;
const tableWidth = nameWidth + headings.join('  ').length + 2;

function wideTable(rows: readonly PolicyTypeSummary[], style: Style): readonly string[] {
  const head = style.faint([' '.repeat(nameWidth), ...headings].join('  ').trimEnd());
  return [head, ...rows.map((row) => wideRow(row, style))];
}

function wideRow({ title, scenarios, rules }: PolicyTypeSummary, style: Style): string {
  const numbers = [scenarios.total, scenarios.passed, scenarios.failed, rules.total, ...statesOf(rules)];
  const cells = numbers.map((number, column) => String(number).padStart(headings[column]?.length ?? 0));
  const painted = cells.map((cell, column) => (column === 2 && scenarios.failed > 0 ? style.bad(cell) : cell));
  return [title.padEnd(nameWidth), ...painted].join('  ');
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
  const words = headings.slice(4);
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
