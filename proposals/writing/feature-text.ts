import type { ScenarioStep, StepKind } from '../corpus/scenario.ts';
import type { Proposal } from './proposal.ts';

/** What a feature file of proposals says of itself. */
export interface FeatureHeading {
  readonly tags: readonly string[];
  readonly name: string;
}

/** A feature file of proposals. */
export function featureText({ tags, name }: FeatureHeading, proposals: readonly Proposal[]): string {
  const head = [
    ...(tags.length === 0 ? [] : [tags.join(' ')]),
    `Feature: ${name}`,
    '',
    '  Proposed by Assay to close gaps. What they expect is what the reference engine answers, to be confirmed by a',
    '  person: then remove the tag @proposed.',
  ];
  return `${[head.join('\n'), ...proposals.map(scenarioText)].join('\n\n')}\n`;
}

/** One proposal as a scenario, with the gap that it closes. */
export function scenarioText({ gap, description, rules, title, steps }: Proposal): string {
  return [
    `  # Closes ${gap}: ${firstSentence(description)}`,
    '  # Expected outcome: reference engine, to be confirmed.',
    `  @proposed${rules.map((rule) => ` @${rule}`).join('')}`,
    `  Example: ${title}`,
    ...steps.flatMap((step, index) => stepLines(step, steps[index - 1]?.kind ?? null)),
  ].join('\n');
}

/** One step with its keyword and what stands below it. */
export function stepLines({ kind, text, argument }: ScenarioStep, before: StepKind | null): readonly string[] {
  const line = `    ${kind === before ? 'And' : keywordOf(kind)} ${text}`;
  if (argument === null) return [line];
  return [line, ...(argument.kind === 'table' ? tableLines(argument.rows) : quotedLines(argument.text))];
}

function keywordOf(kind: StepKind): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const cells = rows.map((row) => row.map(escaped));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => `      | ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
}

function escaped(cell: string): string {
  return cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n');
}

function quotedLines(text: string): readonly string[] {
  const lines = text.replaceAll('"""', '\\"\\"\\"').split('\n');
  return ['"""', ...lines, '"""'].map((line) => (line === '' ? '' : `      ${line}`));
}

function firstSentence(description: string): string {
  return description.split(/\.(?:\s|$)/)[0] ?? description;
}
