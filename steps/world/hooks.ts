import {
  After,
  Before,
  type ITestCaseHookParameter,
  Status,
  setDefaultTimeout,
  setWorldConstructor,
} from '@cucumber/cucumber';
import type { CaseStatus, CaseStep } from '#reports';
import type { Target } from '#targets';
import { caseOf, rulesOf } from './case-of.ts';
import { PolicyWorld } from './policy-world.ts';
import { currentRun } from './run.ts';

setWorldConstructor(PolicyWorld);
setDefaultTimeout(30_000);

const started = new WeakMap<PolicyWorld, number>();

Before(function (this: PolicyWorld) {
  if (currentRun().isInterrupted()) return 'skipped';
  started.set(this, performance.now());
  return undefined;
});

After(async function (this: PolicyWorld, scenario: ITestCaseHookParameter) {
  await this.close();
  if (!started.has(this)) return;
  const { steps, world } = this.recorded;
  const run = currentRun();
  const vacuous = vacuity(run.target, scenario, steps);
  const passed = scenario.result?.status === Status.PASSED;
  const failure = passed ? vacuous : wordsOf(scenario.result?.message ?? 'the scenario did not pass');
  run.record(
    caseOf({
      pickle: scenario.pickle,
      document: scenario.gherkinDocument,
      world,
      steps,
      failure,
      status: passed ? (vacuous === null ? 'passed' : 'vacuous') : statusOf(steps),
      durationMs: performance.now() - (started.get(this) ?? performance.now()),
      seed: run.seed,
      target: run.target.name,
    }),
  );
  if (passed && vacuous !== null) throw new Error(vacuous);
});

/** The words of an error, without the name of its class, the difference and the stack that follow. */
function wordsOf(message: string): string {
  return message.replace(/^(?:[A-Z]\w*)?Error: /, '').split(/\n\s+(?:at |\+ expected )/)[0] ?? message;
}

/** Why a scenario proves nothing, though it is green, or null. */
function vacuity({ rules }: Target, scenario: ITestCaseHookParameter, steps: readonly CaseStep[]): string | null {
  const questions = steps.flatMap((step) => (step.kind === 'question' ? [step] : []));
  if (questions.every((step) => step.expectations.length === 0))
    return 'vacuous: no Then step asked the target anything';
  // Of a target that cannot be looked into nobody knows what it consulted.
  return rules === undefined ? null : neverConsulted(scenario, questions);
}

/** A scenario claims by its tags which rules it is about; its target must have looked at each of them. */
function neverConsulted(scenario: ITestCaseHookParameter, questions: readonly QuestionStep[]): string | null {
  const consulted = new Set(
    questions.flatMap(({ verdict }) => (verdict.kind === 'decided' ? verdict.evidence.map((entry) => entry.rule) : [])),
  );
  const missing = rulesOf(scenario.pickle.tags.map((tag) => tag.name)).filter((rule) => !consulted.has(rule));
  if (missing.length === 0) return null;
  return `vacuous: tagged ${missing.map((rule) => `@${rule}`).join(', ')}, which the target never consulted`;
}

type QuestionStep = Extract<CaseStep, { readonly kind: 'question' }>;

function statusOf(steps: readonly CaseStep[]): CaseStatus {
  const questions = steps.flatMap((step) => (step.kind === 'question' ? [step] : []));
  if (questions.some((step) => step.verdict.kind === 'unsupported')) return 'unsupported';
  if (questions.some((step) => step.mismatches.length > 0)) return 'failed';
  return 'broken';
}
