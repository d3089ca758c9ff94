import type { DeltaGroup } from '../delta/delta.ts';
import { clipped, counted, oneLine } from '../wording/plain-text.ts';
import { checkTitles } from './check-titles.ts';
import { type GateFinding, type GateReport, gateChecks } from './gate-report.ts';

const mostGroups = 8;
const mostFindings = 20;
const longestScenario = 3000;

/** The verdict as a comment on a merge request: short, with the examples folded away. */
export function gateMarkdown(report: GateReport): string {
  const { passed, delta } = report;
  const lines = [
    `### ${passed ? '✅' : '❌'} Assay: the change ${passed ? 'may pass' : 'may not pass'}`,
    '',
    summaryOf(report),
    ...changesOf(report),
    ...findingsOf(report),
    ...delta.groups.slice(0, mostGroups).flatMap(exampleOf),
    '',
    `Try it again: \`${report.replayCommand}\``,
  ];
  return `${lines.join('\n')}\n`;
}

function summaryOf({ suite, delta, base }: GateReport): string {
  const { cases, generated, changedInCases, changedInGenerated } = delta.decisions;
  const asked = `${changedInCases} of ${cases} decisions in scenarios and ${changedInGenerated} of ${generated} in generated worlds`;
  return `${suite.passed} of ${suite.total} scenarios pass. Against \`${base.sha.slice(0, 12)}\`, ${asked} differ.`;
}

function changesOf({ delta }: GateReport): readonly string[] {
  if (delta.groups.length === 0) return [];
  const rows = delta.groups.slice(0, mostGroups).map(({ movement, words, cause, decisions }) => {
    const number = decisions.cases + decisions.generated;
    return `| ${movement} | ${cell(words)} | ${cell(cause.words)} | ${number} |`;
  });
  return [
    '',
    '| | who gains or loses what | why | decisions |',
    '| --- | --- | --- | ---: |',
    ...rows,
    ...more(delta.groups.length),
  ];
}

function more(groups: number): readonly string[] {
  return groups > mostGroups ? ['', `and ${counted(groups - mostGroups, 'further group')}: see \`gate.json\``] : [];
}

function findingsOf({ findings }: GateReport): readonly string[] {
  if (findings.length === 0) return [];
  const byCheck = Map.groupBy(findings.slice(0, mostFindings), ({ check }) => check);
  const lists = gateChecks.flatMap((check) => {
    const own = byCheck.get(check) ?? [];
    return own.length === 0 ? [] : ['', `**${capital(checkTitles[check])}**`, '', ...own.map(item)];
  });
  const left = findings.length - mostFindings;
  return [...lists, ...(left > 0 ? ['', `and ${counted(left, 'further finding')}: see \`gate.json\``] : [])];
}

function item({ level, message, remedy, location }: GateFinding): string {
  const place = location === null ? '' : `\`${location.path}:${location.line}\`: `;
  return `- ${level === 'fail' ? '' : `_${level}_ `}${place}${plain(message)}. ${plain(remedy)}`;
}

function exampleOf({ words, scenario }: DeltaGroup): readonly string[] {
  if (scenario.trim() === '') return [];
  const fence = fenceFor(scenario);
  const text = clipped(scenario.trimEnd(), longestScenario);
  return [
    '',
    `<details><summary>${html(clipped(oneLine(words), 120))}</summary>`,
    '',
    `${fence}gherkin`,
    text,
    fence,
    '',
    '</details>',
  ];
}

/** A fence that the text cannot end. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  return '`'.repeat(longest + 1);
}

function cell(text: string): string {
  return plain(text).replaceAll('|', '\\|');
}

/** Names come from worlds, and may hold anything: nothing of them is markup, mentions a person or links. */
function plain(text: string): string {
  return html(oneLine(text)).replace(/[\\*_~[\]@#!]/g, (character) => `\\${character}`);
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
