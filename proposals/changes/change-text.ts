import { findRule, type PolicyType, type RuleId } from '#catalogue';
import type { judge } from '#reports';
import { rulesOf } from '#steps';
import type { Scenario, ScenarioStep } from '../corpus/scenario.ts';
import { candidateCase, checkedEvidence } from '../run/case-of-run.ts';
import type { TextRun } from '../run/run-text.ts';
import { stepLines } from '../writing/feature-text.ts';
import { titleOf } from '../writing/title.ts';

type Cause = ReturnType<typeof judge>['cause'];

export interface ToldChange {
  readonly steps: readonly ScenarioStep[];
  readonly cause: Cause;
  readonly policyType: PolicyType;
  readonly rules: readonly RuleId[];
  /** What differs and no Then step says. */
  readonly unsaid: readonly string[];
}

const mostRules = 3;

/** The rules that a scenario of a change may claim: its cause and those of its model, if the checked answers name them. */
export function rulesToClaim(
  run: TextRun,
  { cause, model }: { readonly cause: Cause; readonly model: Scenario },
): readonly RuleId[] {
  const consulted = checkedEvidence(candidateCase(run, model));
  const wanted = [...(cause.rule === null ? [] : [cause.rule]), ...rulesOf(model.tags)];
  return [...new Set(wanted)].filter((rule) => consulted.has(rule)).slice(0, mostRules);
}

/** A feature file with one scenario about a change. */
export function changeText({ steps, cause, policyType, rules, unsaid }: ToldChange): string {
  const name = cause.rule === null ? 'a decision that changed' : (findRule(cause.rule)?.title ?? cause.rule);
  return [
    `@${policyType}`,
    `Feature: ${name}`,
    '',
    `  # ${cause.words.replaceAll(/\s+/g, ' ')}`,
    '  # Expected outcome: what the candidate answers, to be confirmed by a person.',
    ...unsaid.map((words) => `  # No step says what differs: ${words.replaceAll(/\s+/g, ' ')}`),
    `  ${['@proposed', ...rules.map((rule) => `@${rule}`)].join(' ')}`,
    `  Example: ${titleOf({ steps, otherSide: null })}`,
    ...steps.flatMap((step, index) => stepLines(step, steps[index - 1]?.kind ?? null)),
    '',
  ].join('\n');
}
