import type { RuleId } from '#catalogue';
import type { Outcome } from '#engine';
import { type Case, type CaseStep, caseFormat, type QuestionStep } from '#reports';
import { rulesOf, typesOf } from '#steps';
import { holds, type TextRun } from './run-text.ts';

/** What a scenario says of itself. */
export interface About {
  readonly id: string;
  readonly title: string;
  readonly feature: string;
  readonly rule: string | null;
  readonly tags: readonly string[];
}

/** The case of a run, as if it had passed and claimed every rule that it consults: what a goal is asked about. */
export function candidateCase(run: TextRun, about: About): Case {
  const one = caseOfRun(run, about);
  return { ...one, rules: [...checkedEvidence(one).keys()] };
}

/** The case of a run, as if it had passed: of its Then steps it keeps those that hold. */
export function caseOfRun(run: TextRun, about: About): Case {
  return {
    format: caseFormat,
    id: about.id,
    title: about.title,
    source: 'scenario',
    policyTypes: typesOf(about.tags),
    rules: rulesOf(about.tags),
    origin: {
      feature: about.feature,
      rule: about.rule,
      uri: about.id.replace(/:\d+$/, ''),
      line: Number(/:(\d+)$/.exec(about.id)?.[1] ?? 0),
      tags: about.tags,
      text: run.steps.map(({ text }) => text),
    },
    seed: 1,
    target: 'in-process',
    world: run.world,
    steps: run.recorded.map((step) => (step.kind === 'event' ? step : withExpectations(step, run))),
    status: 'passed',
    failure: null,
    durationMs: 0,
  };
}

/** Which rules the checked answers of a case name, and whether each held. */
export function checkedEvidence(one: { readonly steps: readonly CaseStep[] }): ReadonlyMap<RuleId, Set<boolean>> {
  const known = remembered.get(one.steps) ?? evidenceIn(one);
  remembered.set(one.steps, known);
  return known;
}

// Asked about every scenario that a search tries, by all that judges it.
const remembered = new WeakMap<readonly CaseStep[], ReadonlyMap<RuleId, Set<boolean>>>();

function evidenceIn(one: { readonly steps: readonly CaseStep[] }): ReadonlyMap<RuleId, Set<boolean>> {
  const found = new Map<RuleId, Set<boolean>>();
  for (const { evidence } of checkedVerdicts(one)) {
    for (const { rule, held } of evidence) found.set(rule, (found.get(rule) ?? new Set()).add(held));
  }
  return found;
}

/** The outcomes of the checked answers of a case. */
export function checkedOutcomes(one: { readonly steps: readonly CaseStep[] }): readonly Outcome[] {
  return checkedVerdicts(one).map(({ outcome }) => outcome);
}

function checkedVerdicts({ steps }: { readonly steps: readonly CaseStep[] }) {
  return steps.flatMap((step) =>
    step.kind === 'question' && step.expectations.length > 0 && step.verdict.kind === 'decided' ? [step.verdict] : [],
  );
}

/**
 * A question that a Then step asked counts as checked even where its expectation does not hold here: another Then step
 * will be found for it.
 */
function withExpectations(step: QuestionStep, { thens }: TextRun): QuestionStep {
  const asked = thens.flatMap((tried) => tried.asked.filter(({ verdict }) => verdict === step.verdict));
  const held = thens.filter(holds).flatMap((tried) => tried.asked.filter(({ verdict }) => verdict === step.verdict));
  return { ...step, expectations: (held.length > 0 ? held : asked).flatMap(({ expectations }) => expectations) };
}
