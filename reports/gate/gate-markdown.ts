import type { DeltaGroup } from '../delta/delta.ts';
import { clipped, counted, oneLine } from '../wording/plain-text.ts';
import { checkTitles } from './check-titles.ts';
import { type GateFinding, type GateReport, gateChecks } from './gate-report.ts';
import { causeOfGroup, decisionsOf, dividedFindings, type JudgedGroup } from './group-findings.ts';

const mostGroups = 8;
const mostFindings = 20;
const longestScenario = 3000;

/** The verdict as a comment on a merge request: short, with the examples folded away. */
export function gateMarkdown(report: GateReport): string {
  const { passed } = report;
  const { ofGroups, others } = dividedFindings(report);
  const lines = [
    `### ${passed ? '✅' : '❌'} Assay: the change ${passed ? 'may pass' : 'may not pass'}`,
    '',
    summaryOf(report),
    ...ofGroups.slice(0, mostGroups).flatMap(groupOf),
    ...moreGroups(ofGroups.length),
    ...findingsOf(others),
    '',
    `Try it again: \`${report.replayCommand}\``,
  ];
  return `${lines.join('\n')}\n`;
}

function summaryOf({ suite, delta, base }: GateReport): string {
  const { cases, generated, changedInCases, changedInGenerated } = delta.decisions;
  const asked = `${changedInCases} of ${cases} decisions in scenarios and ${changedInGenerated} of ${generated} in generated worlds`;
  return `${suite.passed} of ${counted(suite.total, 'scenario')} ${suite.total === 1 ? 'passes' : 'pass'}. Against \`${base.sha.slice(0, 12)}\`, ${asked} differ.`;
}

/** Each group once: what it changes and why, what is found about it in a line each, and its example. */
function groupOf({ group, findings }: JudgedGroup): readonly string[] {
  const { movement, words } = group;
  return [
    '',
    `**${movement}**: ${plain(words)}  `,
    `${plain(causeOfGroup(group))} (${decisionsOf(group)})`,
    ...(findings.length === 0 ? [] : ['', ...findings.map(ofGroup)]),
    ...exampleOf(group),
  ];
}

function ofGroup({ level, check, remedy, location }: GateFinding): string {
  return `- ${markOf(level)}${placeOf(location)}${checkTitles[check]}: ${plain(remedy)}`;
}

function moreGroups(groups: number): readonly string[] {
  return groups > mostGroups ? ['', `and ${counted(groups - mostGroups, 'further group')}: see \`gate.json\``] : [];
}

function findingsOf(findings: readonly GateFinding[]): readonly string[] {
  const byCheck = Map.groupBy(findings.slice(0, mostFindings), ({ check }) => check);
  const lists = gateChecks.flatMap((check) => {
    const own = byCheck.get(check) ?? [];
    return own.length === 0 ? [] : ['', `**${capital(checkTitles[check])}**`, '', ...own.map(item)];
  });
  const left = findings.length - mostFindings;
  return [...lists, ...(left > 0 ? ['', `and ${counted(left, 'further finding')}: see \`gate.json\``] : [])];
}

/** What is to be done about several findings in a row is said once. */
function item({ level, message, remedy, location }: GateFinding, at: number, all: readonly GateFinding[]): string {
  const advice = remedy === all[at + 1]?.remedy ? '' : `. ${plain(remedy)}`;
  return `- ${markOf(level)}${placeOf(location)}${plain(message)}${advice}`;
}

function markOf(level: GateFinding['level']): string {
  return level === 'fail' ? '' : `_${level}_ `;
}

function placeOf(location: GateFinding['location']): string {
  return location === null ? '' : `\`${location.path}:${location.line}\`: `;
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

/** Names come from worlds, and may hold anything: nothing of them is markup, mentions a person or links. */
function plain(text: string): string {
  return html(oneLine(text)).replace(/[\\*_~|[\]@#!]/g, (character) => `\\${character}`);
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
